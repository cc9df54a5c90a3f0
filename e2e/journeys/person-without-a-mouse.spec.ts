import { expect } from '@playwright/test';
import { Client } from '../client/http.ts';
import { somebody } from '../client/people.ts';
import { AccountPages } from '../pages/account-pages.ts';
import { ChatPage } from '../pages/chat-page.ts';
import { InsightsPanel } from '../pages/insights-panel.ts';
import { Keyboard } from '../pages/keyboard.ts';
import { ours } from '../platform/ours.ts';
import { test } from '../platform/test.ts';

test('person signs in, asks, stops, looks at the numbers and signs out by keys alone', async ({ page }) => {
  const person = somebody('Zoe');
  await Client.register(ours().url, person);
  const keys = new Keyboard(page);
  const chat = new ChatPage(page);

  await page.goto('/');
  await keys.activate(page.getByRole('main').getByRole('link', { name: 'Sign in' }));
  await new AccountPages(page).expectSignIn();
  await keys.reach(page.getByLabel(/^username/i));
  await keys.type(person.username);
  await keys.reach(page.getByLabel('Password', { exact: true }));
  await keys.type(person.password);
  await keys.press('Enter');
  await chat.expectOpen();

  await keys.reach(chat.composer);
  await keys.type('How do I connect a language model?');
  await keys.press('Enter');
  await chat.expectToGrow();
  await keys.activate(chat.stopButton);
  await chat.expectFinished();
  await expect(chat.lastAnswer).toContainText('Stopped');

  await keys.activate(chat.insightsButton);
  const panel = new InsightsPanel(page);
  await expect(panel.root).toBeVisible();
  await keys.press('Escape');

  await keys.activate(chat.accountMenu);
  await expect(page.locator('[role=menu]:focus-within')).toBeVisible();
  await keys.press('ArrowUp');
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeFocused();
  await keys.press('Enter');
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
});
