import { expect } from '@playwright/test';
import { Client } from '../client/http.ts';
import { ADMIN, somebody } from '../client/people.ts';
import { expectAccessible } from '../pages/accessible.ts';
import { AccountPages } from '../pages/account-pages.ts';
import { ChatPage } from '../pages/chat-page.ts';
import { InsightsPanel } from '../pages/insights-panel.ts';
import { ours } from '../platform/ours.ts';
import { test } from '../platform/test.ts';

test.beforeEach(() => {
  test.setTimeout(300_000);
});

test('axe finds nothing before and at the door', async ({ page }) => {
  const accounts = new AccountPages(page);
  const person = somebody('Alma');
  await Client.register(ours().url, person);

  await accounts.openStart();
  await expectAccessible(page, 'start');

  await accounts.openRegister();
  await expectAccessible(page, 'register');
  await accounts.fillIn(person);
  await accounts.button('Create account').click();
  await accounts.expectRefused(/^username/i, /taken|already/i);
  await expectAccessible(page, 'register-refused');

  await accounts.openSignIn();
  await expectAccessible(page, 'sign-in');
  await accounts.signIn({ ...person, password: 'not this one' });
  await accounts.expectAlert(/password/i);
  await expectAccessible(page, 'sign-in-refused');

  await page.goto('/there/is/nothing');
  await expect(page.getByText('There is no page here')).toBeVisible();
  await expectAccessible(page, 'not-found');
});

test('axe finds nothing in the chat, its panel, its menus and its dialogs', async ({ page }) => {
  const accounts = new AccountPages(page);
  const chat = new ChatPage(page);
  const question = `What can ConvoAI do for ${somebody('Ada').username}?`;

  await accounts.openSignIn();
  await accounts.signIn(ADMIN);
  await chat.startNew();
  await expectAccessible(page, 'chat-empty');

  await chat.send(question);
  await chat.expectToGrow();
  await expectAccessible(page, 'chat-answering');
  await chat.expectFinished();
  await expectAccessible(page, 'chat-answered');

  await chat.showList();
  await expectAccessible(page, 'chat-list');
  await chat.openActions(question);
  await expectAccessible(page, 'chat-actions');
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await expectAccessible(page, 'chat-rename');
  await page.keyboard.press('Escape');
  await chat.delete(question);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await expectAccessible(page, 'chat-deleted');
  await chat.undo();

  await chat.closeList();
  await chat.openInsights();
  await new InsightsPanel(page).expectOpen();
  await expectAccessible(page, 'insights');
});

test('axe finds nothing when the session has ended under somebody who types', async ({ page, context }) => {
  const person = somebody('Bella');
  await Client.register(ours().url, person);
  const accounts = new AccountPages(page);
  const chat = new ChatPage(page);
  await accounts.openSignIn();
  await accounts.signIn(person);
  await chat.expectOpen();

  await chat.composer.pressSequentially('Half a sentence');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Your session ended' })).toBeVisible();
  await expectAccessible(page, 'session-ended');

  await page.getByRole('button', { name: 'Sign in again' }).click();
  await accounts.signIn(person);
  await expect(chat.composer).toHaveValue('Half a sentence');
});
