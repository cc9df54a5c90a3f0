import { expect } from '@playwright/test';
import { Client } from '../client/http.ts';
import { somebody } from '../client/people.ts';
import { AccountPages } from '../pages/account-pages.ts';
import { ChatPage } from '../pages/chat-page.ts';
import { ours } from '../platform/ours.ts';
import { test } from '../platform/test.ts';

test('a wrong password is said to be wrong, and the right one still works', async ({ page }) => {
  const person = somebody('Wanda');
  await Client.register(ours().url, person);
  const accounts = new AccountPages(page);

  await accounts.openSignIn();
  await accounts.signIn({ ...person, password: 'not this one' });
  await accounts.expectSignIn();
  await accounts.expectAlert(/password/i);

  await accounts.signIn(person);
  await new ChatPage(page).expectOpen();
});

test('a username that somebody has is said to be taken, and what was typed stays', async ({ page }) => {
  const person = somebody('Xenia');
  await Client.register(ours().url, person);
  const accounts = new AccountPages(page);

  await accounts.register({ ...somebody('Xenia'), username: person.username.toUpperCase() });

  await accounts.expectRefused(/^username/i, /taken|already/i);
  await expect(page.getByLabel(/^e-?mail/i)).toHaveValue(/xenia/);
});

test('a form that is wrong says so field by field and lets nobody in', async ({ page }) => {
  const accounts = new AccountPages(page);

  await accounts.register({ ...somebody('Wim'), email: 'nobody', password: 'short' });

  await accounts.expectRefused(/^e-?mail/i, /\w/);
  await accounts.expectRefused(/^password/i, /8/);
  expect(await (await page.request.get('/bff/me')).json()).toEqual({ authenticated: false });
});

test('a link into the chat is kept through signing in', async ({ page }) => {
  const person = somebody('Yara');
  const conversation = await (await Client.register(ours().url, person)).startConversation('Kept for later');
  const accounts = new AccountPages(page);

  await page.goto(`/chat/${conversation}`);
  await accounts.expectSignIn();
  await accounts.signIn(person);

  await expect(page).toHaveURL(new RegExp(`/chat/${conversation}`));
});
