import type { Page } from 'playwright-core';

export type States = Record<string, (page: Page) => Promise<unknown>>;

export const signIn = (page: Page, path: string, as = 'ada') => page.goto(`/bff/login?as=${as}&return_to=${encodeURIComponent(path)}`);
/** Without a page to look at. */
const enter = (page: Page, as = 'ada') => page.request.get(`/bff/login?as=${as}&return_to=/bff/me`);
export const dev = (page: Page, path: string) => page.request.post(`/dev/${path}`);
/** The page shows itself as connected before its socket is: until there was one to cut. */
export const cut = async (page: Page, code = 1012) => {
  while ((await dev(page, `drop?code=${code}`)).status() === 404) await page.waitForTimeout(50);
};
export const conversation = async (page: Page, title: string) => {
  await enter(page);
  const { items } = await (await page.request.get(`/api/conversations?limit=50`)).json();
  return `/chat/${items.find((one: { title: string }) => one.title === title).id}`;
};
export const ask = async (page: Page, text: string) => {
  await page.getByRole('textbox', { name: 'Message' }).fill(text);
  await page.keyboard.press('Enter');
};
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
export const narrow = (page: Page) => (page.viewportSize()?.width ?? 0) < 768;
export const showList = async (page: Page) => narrow(page) && (await button(page, 'Conversations').click());
export const actions = async (page: Page, item: string) => {
  await signIn(page, '/chat');
  await showList(page);
  await page.getByRole('button', { name: /^Actions for Rotate/ }).click();
  await page.getByRole('menuitem', { name: item }).waitFor();
};
export const fails = async (page: Page, what: string, path: string) => {
  await enter(page);
  await dev(page, `break?what=${what}`);
  await page.goto(path);
  await page.getByRole('alert').first().waitFor({ timeout: 20_000 });
};
