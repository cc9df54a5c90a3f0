import { expect } from '@playwright/test';
import { messagesOf } from '../client/http.ts';
import { somebody } from '../client/people.ts';
import { AccountPages } from '../pages/account-pages.ts';
import { ChatPage } from '../pages/chat-page.ts';
import { test } from '../platform/test.ts';

const QUESTION = 'How do I connect a language model, and where do I put the key?';
const SECOND = 'Who can read my conversations?';
const THIRD = 'How do I start the platform?';

test('person registers, asks, stops, asks again, reloads in the middle and signs out', async ({ page }, testInfo) => {
  const picture = (name: string) =>
    page.screenshot({ path: `results/pictures/journey-${testInfo.project.name}-${name}.png` });
  const accounts = new AccountPages(page);
  const chat = new ChatPage(page);

  await test.step('register by the form', async () => {
    await accounts.register(somebody('Rosa'));
    await chat.expectOpen();
    await picture('1-empty');
  });

  await test.step('ask; the answer streams; stop keeps the part that came, marked', async () => {
    await chat.send(QUESTION);
    await chat.expectToGrow();
    await picture('2-streaming');
    await chat.stopButton.click();
    await chat.expectFinished();
    await expect(chat.lastAnswer).toContainText('Stopped');
    await picture('3-stopped');

    const [, answer] = await messagesOf(page.request, await chat.conversationId());
    expect(answer).toMatchObject({ role: 'assistant', status: 'stopped' });
    expect(answer?.content).not.toBe('');
  });

  await test.step('ask again and wait for the whole answer', async () => {
    await chat.send(SECOND);
    await chat.expectToGrow();
    await chat.expectFinished();
    await expect(chat.lastAnswer).not.toContainText('Stopped');
    await picture('4-finished');
  });

  await test.step('a reload in the middle of an answer keeps it whole', async () => {
    await chat.send(THIRD);
    await chat.expectToGrow();
    await page.reload();
    await chat.expectFinished();

    const conversation = await chat.conversationId();
    const states = async () =>
      (await messagesOf(page.request, conversation)).map(({ role, status }) => `${role} ${status}`);
    await expect.poll(states, { timeout: 30_000 }).toEqual([
      'user complete', 'assistant stopped', 'user complete', 'assistant complete', 'user complete', 'assistant complete',
    ]);
    const messages = await messagesOf(page.request, conversation);
    await expect(chat.answers).toHaveCount(3);
    await expect(chat.question(THIRD)).toHaveCount(1);
    expect(letters(await chat.lastAnswer.innerText())).toContain(letters(plain(messages.at(-1)?.content)));
    await picture('5-reloaded');
  });

  await test.step('sign out; the chat asks to sign in again', async () => {
    await chat.signOut();
    await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
    await page.goto('/chat');
    await accounts.expectSignIn();
    await picture('6-signed-out');
  });
});

/** Markdown and the screen differ in marks and spaces, never in letters. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What markdown leaves on the screen: of a link its text only, of code no language. */
function plain(markdown = ''): string {
  return markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/^```\w*$/gm, '');
}
