import { expect } from '@playwright/test';
import { ADMIN } from '../client/people.ts';
import { expectAccessible } from '../pages/accessible.ts';
import { AccountPages } from '../pages/account-pages.ts';
import { ChatPage } from '../pages/chat-page.ts';
import { ours } from '../platform/ours.ts';
import { test } from '../platform/test.ts';

test('the operator makes the first admin by the link that status shows, once', async ({ page, request }) => {
  const { setup_url: link = '' } = await ours().status();
  expect(link).toMatch(new RegExp(`^${ours().url}/setup/\\S{20,}$`));

  await page.goto(link);
  await expectAccessible(page, 'set-up');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page, 'set-up');
  const form = new AccountPages(page);
  await form.fillIn(ADMIN);
  await form.button(/create/i).click();
  await new ChatPage(page).expectOpen();

  const me = await (await page.request.get('/bff/me')).json();
  expect(me).toMatchObject({ authenticated: true, user: { username: ADMIN.username } });
  expect(me.permissions).toContain('analytics.read');
  expect((await request.get(link, { headers: { accept: 'text/html' } })).status()).toBeGreaterThanOrEqual(400);
  expect((await ours().status()).setup_url).toBeUndefined();
});
