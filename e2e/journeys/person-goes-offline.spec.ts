import { expect } from '@playwright/test';
import { Client, messagesOf } from '../client/http.ts';
import { somebody } from '../client/people.ts';
import { expectAccessible } from '../pages/accessible.ts';
import { AccountPages } from '../pages/account-pages.ts';
import { ChatPage } from '../pages/chat-page.ts';
import { ours } from '../platform/ours.ts';
import { test } from '../platform/test.ts';

test('without a network a page says so, a draft stays, and what was sent arrives once it is back', async ({ page, context }) => {
  const person = somebody('Olaf');
  const client = await Client.register(ours().url, person);
  const chat = new ChatPage(page);
  const notice = page.getByRole('status', { name: 'Network' });
  await new AccountPages(page).enter(person, '/settings/profile');
  await expect(page.getByRole('textbox', { name: 'Username' })).toBeVisible();

  await context.setOffline(true);
  await expect(notice).toHaveText(/^You are offline/);
  await expectAccessible(page, 'offline');
  await context.setOffline(false);
  await expect(notice).toBeEmpty();

  await page.getByRole('navigation', { name: 'Primary' }).getByRole('link', { name: 'Chat' }).click();
  await chat.send('Hello');
  await chat.expectFinished();
  const conversation = await chat.conversationId();
  await chat.composer.pressSequentially('Written with');
  await context.setOffline(true);
  await expect(page.getByRole('status', { name: 'Connection' })).toHaveText('Offline');
  await chat.composer.pressSequentially('out a network');
  await context.setOffline(false);
  await page.reload();
  await expect(chat.composer).toHaveValue('Written without a network');

  await expect(page.getByRole('status', { name: 'Connection' })).toHaveText('Live');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByText('Waiting for the connection')).toBeVisible();
  await expectAccessible(page, 'offline-unsent');
  await context.setOffline(false);
  await expect(page.getByText('Waiting for the connection')).toBeHidden({ timeout: 30_000 });
  await chat.expectFinished();
  const said = (await messagesOf(client.http, conversation)).filter(({ role }) => role === 'user');
  expect(said.map(({ content }) => content)).toEqual(['Hello', 'Written without a network']);
});
