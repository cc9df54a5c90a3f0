import { expect } from '@playwright/test';
import { messagesOf } from '../client/http.ts';
import { somebody } from '../client/people.ts';
import { AccountPages } from '../pages/account-pages.ts';
import { ChatPage } from '../pages/chat-page.ts';
import { test } from '../platform/test.ts';
import { counting } from './answers.ts';

test.beforeEach(({ modelOverOpenAi }) => {
  expect(modelOverOpenAi.OPENAI_BASE_URL).toMatch(/^http/);
  test.setTimeout(90_000);
});

for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
  test.describe(`at ${viewport.width} points`, () => {
    test.use({ viewport });

    test('a model that streams 50 tokens a second is read as it writes, stopped and reloaded', async ({ page }) => {
      const chat = new ChatPage(page);
      await new AccountPages(page).register(somebody('Max'));

      await chat.send('Please count to 100');
      await chat.expectToGrow();
      await page.screenshot({ path: `results/pictures/openai-${viewport.width}-streaming.png` });
      await chat.expectFinished();
      await expect(chat.lastAnswer).toContainText(counting(100).join(''));

      await chat.send('Please count to 400');
      await chat.expectToGrow();
      await chat.stopButton.click();
      await chat.expectFinished();

      await chat.send('Please count to 200');
      await chat.expectToGrow();
      await page.reload();
      await chat.expectToGrow();
      await chat.expectFinished();
      await expect(chat.lastAnswer).toContainText(counting(200).join(''));

      const messages = await messagesOf(page.request, await chat.conversationId());
      const answers = messages.filter(({ role }) => role === 'assistant');
      expect(answers.map(({ status }) => status)).toEqual(['complete', 'stopped', 'complete']);
      expect(counting(400).join('')).toContain(answers[1]?.content ?? 'nothing');
      expect(answers[0]).toMatchObject({ content: counting(100).join(''), tokens_used: 7 + counting(100).length });
      expect(answers[2]?.content).toBe(counting(200).join(''));
    });

    test('an answer that the model cut short says so, and goes on when asked to', async ({ page }) => {
      const chat = new ChatPage(page);
      await new AccountPages(page).register(somebody('Lena'));

      await chat.send('Please count to 30 and run out of length');
      await chat.expectFinished();
      await expect(chat.lastAnswer).toContainText('Cut short: the model may write no more in one answer');
      await page.reload();
      await expect(chat.lastAnswer).toContainText('Cut short');
      await page.screenshot({ path: `results/pictures/openai-${viewport.width}-cut-short.png` });

      await chat.lastAnswer.getByRole('button', { name: 'Go on' }).click();
      await expect(page.getByText('Go on from where you stopped.')).toBeVisible();
      await chat.expectFinished();
      await expect(chat.lastAnswer).not.toContainText('Cut short');
      const messages = await messagesOf(page.request, await chat.conversationId());
      expect(messages.map(({ status }) => status)).toEqual(['complete', 'complete', 'complete', 'complete']);
    });
  });
}
