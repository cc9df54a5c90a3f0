import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Takes a picture of every state at two sizes in two themes, and asks axe about each. Needs `npm run dev:backend`. */
const base = process.env['LOOK_AT'] ?? 'http://localhost:3000';
const only = process.argv[2];
const shots = new URL('shots/', import.meta.url).pathname;
const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
let findings = 0;

const signIn = (page: Page, path: string, as = 'ada') => page.goto(`${base}/bff/login?as=${as}&return_to=${encodeURIComponent(path)}`);
const dev = (page: Page, path: string) => page.request.post(`${base}/dev/${path}`);
const conversation = async (page: Page, title: string) => {
  await signIn(page, '/chat');
  const { items } = await (await page.request.get(`${base}/api/conversations?limit=50`)).json();
  return `/chat/${items.find((one: { title: string }) => one.title === title).id}`;
};
const ask = async (page: Page, text: string) => {
  await page.getByRole('textbox', { name: 'Message' }).fill(text);
  await page.keyboard.press('Enter');
};
const phone = (page: Page) => (page.viewportSize()?.width ?? 0) < 768;
const showList = async (page: Page) => phone(page) && (await page.getByRole('button', { name: 'Conversations', exact: true }).click());

const states: Record<string, (page: Page) => Promise<unknown>> = {
  start: (page) => page.goto(base),
  'start-failed': (page) => page.goto(`${base}/?sign_in=failed`),
  'not-found': (page) => page.goto(`${base}/there/is/nothing`),
  empty: (page) => signIn(page, '/chat', 'ben'),
  thread: async (page) => page.goto(base + (await conversation(page, 'Card charged twice'))),
  strange: async (page) => page.goto(base + (await conversation(page, 'Widget blocked by CSP'))),
  endings: async (page) => page.goto(base + (await conversation(page, 'Draft weekly summary'))),
  panel: async (page) => page.goto(`${base}${await conversation(page, 'Card charged twice')}?panel=insights`),
  streaming: async (page) => {
    await signIn(page, '/chat');
    await ask(page, 'Why was my card charged twice?');
    await page.getByText('First capture').waitFor();
  },
  refused: async (page) => {
    await signIn(page, '/chat');
    await ask(page, 'Please refuse this.');
    await page.getByRole('button', { name: 'Send again' }).waitFor();
  },
  list: async (page) => {
    await signIn(page, '/chat');
    await showList(page);
    await page.getByRole('button', { name: /^Actions for Rotate/ }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).waitFor();
  },
  rename: async (page) => {
    await signIn(page, '/chat');
    await showList(page);
    await page.getByRole('button', { name: /^Actions for Rotate/ }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
  },
  deleted: async (page) => {
    await signIn(page, '/chat');
    await showList(page);
    await page.getByRole('button', { name: /^Actions for Rotate/ }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
  },
  account: async (page) => {
    await signIn(page, '/chat');
    await page.getByRole('button', { name: 'Account menu' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
  },
  'session-ended': async (page) => {
    await page.goto(base + (await conversation(page, 'Draft weekly summary')));
    await page.getByText('Live', { exact: true }).waitFor();
    await dev(page, 'drop?code=4401');
    await page.getByRole('dialog').waitFor();
  },
  reconnecting: async (page) => {
    await page.goto(base + (await conversation(page, 'Draft weekly summary')));
    await page.getByText('Live', { exact: true }).waitFor();
    await dev(page, 'break?what=ws');
    await dev(page, 'drop');
    await ask(page, 'Are you still there?');
    await page.getByText('Waiting for the connection').waitFor();
  },
  failed: async (page) => {
    const path = await conversation(page, 'Draft weekly summary');
    await dev(page, 'break?what=api/conversations');
    await dev(page, 'break?what=analytics');
    await page.goto(`${base}${path}?panel=insights`);
    await page.getByRole('alert').first().waitFor({ timeout: 20_000 });
    await page.waitForTimeout(4_000);
  },
  gone: (page) => signIn(page, '/chat/AbsentAbsent'),
  'too-long': async (page) => {
    await signIn(page, '/chat');
    await page.getByRole('textbox', { name: 'Message' }).fill('long word '.repeat(3_300));
  },
};

async function look(browser: Browser, name: string, size: keyof typeof sizes, theme: 'light' | 'dark'): Promise<void> {
  const context = await browser.newContext({ viewport: sizes[size], colorScheme: theme, hasTouch: size === 'phone', isMobile: size === 'phone', locale: 'en-GB', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('console', (line) => line.type() === 'error' && !/status of (401|403|404|503)|WebSocket/.test(line.text()) && console.log(`   console: ${line.text()}`));
  page.on('pageerror', (error) => console.log(`   page error: ${error.message}`));
  await states[name]!(page);
  await page.waitForTimeout(700);
  await page.screenshot({ path: `${shots}${name}-${size}-${theme}.png` });
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  findings += violations.length + Number(wide);
  console.log(`${violations.length || wide ? '!!' : 'ok'} ${name} ${size} ${theme}${wide ? ' scrolls sideways' : ''}`);
  for (const { id, nodes } of violations) for (const { html, failureSummary } of nodes) console.log(`   ${id}: ${html.slice(0, 200)} | ${failureSummary?.split('\n')[1] ?? ''}`);
  await dev(page, 'mend');
  await context.close();
}

mkdirSync(shots, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
for (const name of Object.keys(states).filter((state) => !only || only.split(',').includes(state))) {
  for (const size of ['desktop', 'phone'] as const) for (const theme of ['light', 'dark'] as const) await look(browser, name, size, theme);
}
await browser.close();
process.exit(findings > 0 ? 1 : 0);
