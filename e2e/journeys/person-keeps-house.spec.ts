import { expect } from '@playwright/test';
import { somebody } from '../client/people.ts';
import { AccountPages } from '../pages/account-pages.ts';
import { ChatPage } from '../pages/chat-page.ts';
import { test } from '../platform/test.ts';

const QUESTION = 'Who can read my conversations?';

test('person renames a conversation, deletes it, and takes that back', async ({ page }) => {
  const chat = new ChatPage(page);
  await new AccountPages(page).register(somebody('Vera'));
  await chat.send(QUESTION);
  await chat.expectFinished();

  await chat.showList();
  await chat.rename(QUESTION, 'About privacy');
  await expect(chat.entry('About privacy')).toBeVisible();
  await page.reload();
  await chat.showList();
  await expect(chat.entry('About privacy')).toBeVisible();

  await chat.delete('About privacy');
  await expect(chat.entry('About privacy')).toBeHidden();
  await chat.undo();
  await chat.showList();
  await expect(chat.entry('About privacy')).toBeVisible();

  await chat.delete('About privacy');
  await expect(chat.entry('About privacy')).toBeHidden();
  await page.reload();
  await chat.showList();
  await expect(page.getByText('No conversations yet')).toBeVisible();
});
