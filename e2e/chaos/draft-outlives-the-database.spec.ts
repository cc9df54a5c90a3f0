import { expect } from '@playwright/test';
import { messagesOf } from '../client/http.ts';
import { somebody } from '../client/people.ts';
import { AccountPages } from '../pages/account-pages.ts';
import { ChatPage } from '../pages/chat-page.ts';
import { test } from './test.ts';
import { withoutDatabase } from './without-database.ts';

test('the database is away: what somebody writes stays, and goes out when it is back', async ({ page, modelOverOpenAi }) => {
  void modelOverOpenAi;
  test.setTimeout(180_000);
  const chat = new ChatPage(page);
  const begun = 'count to 10, in a new conversation';
  const asked = 'count to 11, while the database is away';
  const draft = 'count to 12, written and not yet sent';
  await new AccountPages(page).register(somebody('Dora'));
  await chat.expectOpen();

  await withoutDatabase(page.request, async () => {
    await chat.composer.pressSequentially(begun);
    await chat.sendButton.click();
    await expect(page.getByText('Your message is kept here')).toBeVisible();
    await expect(chat.composer).toHaveValue(begun);
  });
  await chat.sendButton.click();
  await chat.expectFinished();
  const conversation = await chat.conversationId();

  await withoutDatabase(page.request, async () => {
    await chat.composer.pressSequentially(asked);
    await chat.sendButton.click();
    await expect(chat.question(asked).getByRole('alert')).toContainText('Not sent');
    await chat.composer.pressSequentially(draft);
    await page.reload();
  });
  await page.goto(`/chat/${conversation}`);
  await expect(chat.composer).toHaveValue(draft);
  await chat.question(asked).getByRole('button', { name: 'Send again' }).click();
  await chat.expectFinished();
  await chat.sendButton.click();
  await expect(chat.question(draft)).toBeVisible();
  await chat.expectFinished();

  const messages = await messagesOf(page.request, conversation);
  const questions = messages.filter(({ role }) => role === 'user').map(({ content }) => content);
  expect(questions).toEqual([begun, asked, draft]);
  expect(messages.every(({ status }) => status === 'complete')).toBe(true);
});
