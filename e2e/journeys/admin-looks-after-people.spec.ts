import { expect } from '@playwright/test';
import { ADMIN, somebody } from '../client/people.ts';
import { expectAccessible } from '../pages/accessible.ts';
import { AccountPages } from '../pages/account-pages.ts';
import { ChatPage } from '../pages/chat-page.ts';
import { Offices } from '../pages/offices.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { test } from '../platform/test.ts';

test('an admin adds somebody, gives and takes a role, suspends, lets back in and deletes them', async ({ page, neighbour }) => {
  test.setTimeout(180_000);
  const nora = somebody('Nora');
  const people = new PeoplePage(page);
  await new AccountPages(page).enter(ADMIN);
  await new Offices(page).open('People');
  await expect(page.getByRole('table', { name: 'People' })).toBeVisible();
  await expectAccessible(page, 'people');

  await people.openAdd();
  await people.decide('Add');
  await expect(people.dialog.getByLabel('Username')).toHaveAccessibleDescription(/letters/);
  await expectAccessible(page, 'people-add');
  await people.add(nora);
  await people.expectTold(`${nora.username} can sign in now.`);
  await people.find(nora.username);
  await expect(people.row(nora)).toContainText(nora.email);
  await expect(people.row(nora)).toContainText('Active');

  const door = new AccountPages(neighbour);
  const chat = new ChatPage(neighbour);
  const offices = new Offices(neighbour);
  await door.enter(nora);
  await chat.send('What can ConvoAI do for me?');
  await chat.expectFinished();
  const conversation = neighbour.url();

  await people.toggleRole(nora, 'manager');
  await expect(people.row(nora)).toContainText('manager');
  await offices.expectEntryAfterReload('Analytics');
  await offices.open('Analytics');
  await people.toggleRole(nora, 'manager');
  await expect(people.row(nora)).not.toContainText('manager');
  await offices.expectClosedAfterReload();
  await neighbour.goto(conversation);
  await expect(chat.lastAnswer).toBeVisible();

  await people.choose(nora, 'Suspend');
  await expectAccessible(page, 'people-suspend');
  await people.decide('Suspend');
  await people.expectTold(`${nora.username} is suspended.`);
  await expect(people.row(nora)).toContainText('Suspended');
  await neighbour.getByRole('button', { name: 'Sign in again' }).click();
  await door.signIn(nora);
  await door.expectAlert(/Your account is suspended/);
  await expectAccessible(neighbour, 'sign-in-suspended');

  await people.choose(nora, 'Let back in');
  await people.expectTold(`${nora.username} may sign in again.`);
  await door.signIn(nora);
  await expect(neighbour).toHaveURL(conversation);
  await expect(chat.lastAnswer).toBeVisible();

  await people.choose(nora, 'Delete');
  await expect(people.dialog.getByText('1 conversation with 2 messages are erased.')).toBeVisible();
  await people.dialog.getByLabel(`Type ${nora.username} to go on`).fill('nobody');
  await people.decide('Delete');
  await expect(people.dialog.getByLabel(`Type ${nora.username} to go on`)).toHaveAccessibleDescription('This is not the username.');
  await expectAccessible(page, 'people-delete');
  await people.dialog.getByLabel(`Type ${nora.username} to go on`).fill(nora.username);
  await people.decide('Delete');
  await people.expectTold(`${nora.username} is deleted.`);
  await expect(page.getByText(`Nobody is called “${nora.username}”`)).toBeVisible();
  await expectAccessible(page, 'people-none');
  await neighbour.getByRole('button', { name: 'Sign in again' }).click();
  await door.signIn(nora);
  await door.expectAlert(/do not match/);
});
