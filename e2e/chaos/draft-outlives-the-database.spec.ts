import { type APIRequestContext, expect } from '@playwright/test';
import { messagesOf } from '../client/http.ts';
import { somebody } from '../client/people.ts';
import { AccountPages } from '../pages/account-pages.ts';
import { ChatPage } from '../pages/chat-page.ts';
import { ours } from '../platform/ours.ts';
import { kill } from './misfortune.ts';
import { test } from './test.ts';

const HEALTHY_WITHIN = { timeout: 60_000 };
const platform = ours();

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

/** Whoever would start the database again stands still meanwhile; the services find it again some seconds after it is back. */
async function withoutDatabase(person: APIRequestContext, act: () => Promise<void>): Promise<void> {
  const supervisor = platform.supervisor();
  const { pid } = platform.part('postgres');
  process.kill(supervisor, 'SIGSTOP');
  try {
    kill(pid);
    await act();
  } finally {
    process.kill(supervisor, 'SIGCONT');
  }
  await expect.poll(() => platform.part('postgres').pid, HEALTHY_WITHIN).not.toBe(pid);
  await expect.poll(async () => (await platform.status()).state, HEALTHY_WITHIN).toBe('healthy');
  await expect.poll(async () => (await person.get('/api/conversations')).status(), HEALTHY_WITHIN).toBe(200);
}
