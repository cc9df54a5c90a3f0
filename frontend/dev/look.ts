import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { base, dev, states } from './states.ts';

/**
 * Takes a picture of every state at three widths in four themes, and of each again under strain: zoomed, in large text, in long
 * words and from right to left. Asks axe about all of them and whether anything sticks out. Needs `npm run dev:backend`.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { at: { type: 'string' } } });
const wanted = (names: string[], chosen: string | undefined) => names.filter((name) => !chosen || chosen.split(',').includes(name));

const shots = new URL('shots/', import.meta.url).pathname;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const themes = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  'light-more': { colorScheme: 'light', contrast: 'more' },
  'dark-more': { colorScheme: 'dark', contrast: 'more' },
} as const;

type Strain = (page: Page) => Promise<unknown>;
type View = { options: BrowserContextOptions; chosen?: Record<string, string>; strain?: Strain; themes?: (keyof typeof themes)[] };

const size = (width: number, height: number): BrowserContextOptions => ({ viewport: { width, height } });
const phone: BrowserContextOptions = { ...size(390, 844), hasTouch: true, isMobile: true };

/** As in a language whose words are two fifths longer. */
const lengthen: Strain = (page) =>
  page.evaluate(() => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- it runs in the page
    const longer = (text: string) => text.replaceAll(/\p{L}{3,}/gu, (word) => word + word.slice(0, Math.ceil(word.length * 0.4)));
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      if (!text.parentElement?.matches('style, script')) text.data = longer(text.data);
    }
    for (const named of document.querySelectorAll('[aria-label]')) named.setAttribute('aria-label', longer(named.getAttribute('aria-label') ?? ''));
  });
const turn: Strain = (page) => page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));

const views: Record<string, View> = {
  1440: { options: size(1440, 900) },
  1024: { options: size(1024, 768) },
  390: { options: phone },
  zoomed: { options: { ...size(720, 450), deviceScaleFactor: 2 }, themes: ['light'] },
  'large-text': { options: size(1440, 900), chosen: { textSize: '150' }, themes: ['light'] },
  'large-text-390': { options: phone, chosen: { textSize: '150', density: 'compact' }, themes: ['light-more'] },
  'long-390': { options: phone, strain: lengthen, themes: ['light'] },
  'rtl': { options: size(1440, 900), strain: turn, themes: ['light'] },
  'rtl-390': { options: phone, strain: turn, themes: ['dark'] },
};

let findings = 0;
function finding(text: string): void {
  findings += 1;
  console.log(`   ${text}`);
}

function listen(page: Page): void {
  page.on('console', (line) => line.type() === 'error' && !/status of (4\d\d|503)|WebSocket|ERR_INTERNET/.test(line.text()) && finding(`console: ${line.text()}`));
  page.on('pageerror', (error) => finding(`page error: ${error.message}`));
  page.on('request', (request) => /^(https?|wss?):/.test(request.url()) && new URL(request.url()).host !== new URL(base).host && finding(`asks another host: ${request.url()}`));
}

/** Words that lie over their box, without a way to read the rest of them. */
const sticksOut = (page: Page) =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [];
    const over = [...document.querySelectorAll<HTMLElement>('button, a, h1, h2, h3, p, label, dt, dd, li, legend')].filter(
      (element) => element.clientWidth > 4 && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'visible' && !element.querySelector('pre, table, svg, input'),
    );
    return [...wide, ...over.map((element) => `sticks out: ${element.outerHTML.slice(0, 160)}`)];
  });

/** In another theme only the colours are others. */
const axe = (page: Page, again: boolean) => (again ? new AxeBuilder({ page }).withRules('color-contrast') : new AxeBuilder({ page }).withTags(RULES));

async function judge(page: Page, picture: string, again: boolean): Promise<void> {
  const before = findings;
  await page.screenshot({ path: `${shots}${picture}.png` });
  const { violations } = await axe(page, again).analyze();
  for (const { id, nodes } of violations) for (const { html, failureSummary } of nodes) finding(`${id}: ${html.slice(0, 200)} | ${failureSummary?.split('\n')[1] ?? ''}`);
  if (!again) for (const problem of await sticksOut(page)) finding(problem);
  console.log(`${findings > before ? '!!' : 'ok'} ${picture}`);
}

async function look(browser: Browser, name: string, view: string): Promise<void> {
  const { options, chosen = {}, strain, themes: shown = Object.keys(themes) as (keyof typeof themes)[] } = views[view]!;
  const context = await browser.newContext({ ...options, locale: 'en-GB', reducedMotion: 'reduce' });
  await context.addInitScript((words) => Object.entries(words).forEach(([part, word]) => localStorage.setItem(`convoai.${part}`, word)), chosen);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  listen(page);
  await page.emulateMedia(themes[shown[0]!]);
  await states[name]!(page);
  await page.waitForTimeout(500);
  // What is out of sight is not painted, and axe would see the colours of the theme before.
  await page.addStyleTag({ content: '* { content-visibility: visible !important; }' });
  await strain?.(page);
  for (const [index, theme] of shown.entries()) {
    await page.emulateMedia(themes[theme]);
    await page.waitForFunction(
      (shown) => `${document.documentElement.dataset['theme']}${document.documentElement.dataset['contrast'] === 'more' ? '-more' : ''}` === shown,
      theme,
    );
    await page.waitForTimeout(150);
    await judge(page, `${name}-${view}-${theme}`, index > 0);
  }
  await context.setOffline(false);
  await dev(page, 'mend');
  await context.close();
}

mkdirSync(shots, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
for (const name of wanted(Object.keys(states), positionals[0])) {
  for (const view of wanted(Object.keys(views), values.at)) await look(browser, name, view).catch((error: Error) => finding(`${name} ${view}: ${error.message.split('\n')[0]}`));
}
await browser.close();
console.log(findings > 0 ? `${findings} findings` : 'nothing found');
process.exit(findings > 0 ? 1 : 0);
