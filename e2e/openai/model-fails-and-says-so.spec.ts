import { expect } from '@playwright/test';
import { messagesOf } from '../client/http.ts';
import { somebody } from '../client/people.ts';
import { expectAccessible } from '../pages/accessible.ts';
import { AccountPages } from '../pages/account-pages.ts';
import { ChatPage } from '../pages/chat-page.ts';
import { test } from '../platform/test.ts';
import { counting } from './answers.ts';

const NOTHING_CAME = [
  ['fail with 401', 'MODEL_KEY_REFUSED', /did not accept the key/],
  ['fail with 429', 'MODEL_RATE_LIMITED', /too many questions.* in 40 seconds/s],
  ['fail with 400', 'MODEL_REFUSED_REQUEST', /did not accept this question/],
  ['fail with 500', 'MODEL_FAILED', /has a fault of its own/],
  ['show a page', 'MODEL_NOT_UNDERSTOOD', /is no answer/],
  ['say nothing', 'MODEL_TIMED_OUT', /did not begin to answer within 5 seconds/],
  ['count while you are away', 'MODEL_UNREACHABLE', /cannot be reached/],
] as const;

const MODEL = process.env.E2E_OPENAI_URL?.replace('/v1', '') ?? '';

const A_PART_CAME = [
  ['count to 30 and fall silent', 'MODEL_SILENT', /said nothing for 3 seconds/],
  ['count to 30 and hang up', 'MODEL_CUT_OFF', /connection to the model broke/],
] as const;

test.beforeEach(({ modelOverOpenAi }) => {
  expect(modelOverOpenAi.OPENAI_BASE_URL).toMatch(/^http/);
  test.setTimeout(180_000);
});

for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
  test.describe(`at ${viewport.width} points`, () => {
    test.use({ viewport });

    test('each failure of a model has words of its own, and the next question is answered', async ({ page, request }) => {
      const chat = new ChatPage(page);
      await new AccountPages(page).register(somebody('Nina'));

      for (const [question, code, words] of NOTHING_CAME) {
        await test.step(question, async () => {
          if (code === 'MODEL_UNREACHABLE') {
            await request.get(`${MODEL}/away/6`);
          }
          await chat.send(`Please ${question}`);
          await expect(chat.lastAnswer).toContainText(words, { timeout: 30_000 });
          await page.screenshot({ path: `results/pictures/failure-${viewport.width}-${code}.png` });
          expect(await lastMessage(page, chat)).toMatchObject({ status: 'failed', content: '', error: { code } });
        });
      }
      await expectAccessible(page, 'failures');
      await expect.poll(() => request.get(MODEL).then(() => true, () => false), { timeout: 10_000 }).toBe(true);

      for (const [question, code, words] of A_PART_CAME) {
        await test.step(question, async () => {
          await chat.send(`Please ${question}`);
          await expect(chat.lastAnswer).toContainText(words, { timeout: 30_000 });
          await expect(chat.lastAnswer).toContainText(counting(30).join('').slice(0, 60));
          await page.screenshot({ path: `results/pictures/failure-${viewport.width}-${code}.png` });
          expect(await lastMessage(page, chat)).toMatchObject({ status: 'interrupted', error: { code } });
        });
      }

      await chat.send('Please count to 10');
      await chat.expectFinished();
      await expect(chat.lastAnswer).toContainText(counting(10).join(''));
      const questions = (await messagesOf(page.request, await chat.conversationId())).filter(({ role }) => role === 'user');
      expect(questions).toHaveLength(NOTHING_CAME.length + A_PART_CAME.length + 1);
    });
  });
}

async function lastMessage(page: import('@playwright/test').Page, chat: ChatPage) {
  return (await messagesOf(page.request, await chat.conversationId())).at(-1);
}
