import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { chromium as chromiumPath, FLAGS } from '../../e2e/platform/chromium.ts';
import { doors } from './doors.ts';
import { settled, sticksOut, violations } from './judge.ts';
import { states } from './states.ts';
import { dev } from './steps.ts';
import { themes, views, type Theme } from './views.ts';

/**
 * Takes a picture of every state at three widths in four themes, and of each again under strain: zoomed, in large text, in long
 * words and from right to left. Asks axe about all of them and whether anything sticks out. Two look side by side, each at a world
 * of its own. The pages of auth-service are looked at where it runs: `LOOK_AT=http://localhost:3000`.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { at: { type: 'string' }, by: { type: 'string', default: '2' } } });
const isWanted = (name: string) => positionals.length === 0 || positionals.some((one) => name === one || name.startsWith(`${one}-`));

const shots = new URL('shots/', import.meta.url).pathname;
const platform = process.env['LOOK_AT'];
const scenes = platform ? doors : states;
const waiting = Object.keys(scenes).filter(isWanted);
const shownViews = Object.keys(views).filter((name) => !values.at || values.at.split(',').includes(name));
const began = Date.now();
let pictures = 0;
let findings = 0;

function say(picture: string, problems: string[]): void {
  findings += problems.length;
  console.log([`${problems.length > 0 ? '!!' : 'ok'} ${picture}`, ...problems].join('\n   '));
}

class Looker {
  private readonly contexts = new Map<string, BrowserContext>();
  private readonly browser: Browser;
  private readonly base: string;

  constructor(browser: Browser, base: string) {
    this.browser = browser;
    this.base = base;
  }

  async look(name: string, view: string): Promise<void> {
    const { strain, themes: shown = Object.keys(themes) as Theme[] } = views[view]!;
    const context = await this.contextFor(view);
    const page = await context.newPage();
    const heard = this.listen(page);
    await page.emulateMedia(themes[shown[0]!]);
    try {
      await scenes[name]!(page);
      await page.waitForLoadState('networkidle');
      // What is out of sight is not painted, and axe would see the colours of the theme before.
      if (!platform) await page.addStyleTag({ content: '* { content-visibility: visible !important; }' });
      await settled(page);
      await strain?.(page);
      for (const [index, theme] of shown.entries()) await this.judge(page, theme, `${name}-${view}-${theme}`, index > 0, strain !== undefined);
    } catch (problem) {
      say(`${name}-${view}`, [(problem as Error).message.split('\n')[0]!]);
    }
    if (heard.length > 0) say(`${name}-${view}`, heard);
    await this.forget(page);
  }

  private async judge(page: Page, theme: Theme, picture: string, again: boolean, strained: boolean): Promise<void> {
    await page.emulateMedia(themes[theme]);
    if (!platform) {
      await page.waitForFunction(
        (shown) => `${document.documentElement.dataset['theme']}${document.documentElement.dataset['contrast'] === 'more' ? '-more' : ''}` === shown,
        theme,
      );
    }
    await settled(page);
    await page.screenshot({ path: `${shots}${picture}.png` });
    pictures += 1;
    const said = strained ? [] : await violations(page, again);
    say(picture, again ? said : [...said, ...(await sticksOut(page))]);
  }

  /** One for each view: scripts and fonts are read once. */
  private async contextFor(view: string): Promise<BrowserContext> {
    const known = this.contexts.get(view);
    if (known) return known;
    const { options, chosen: words = {} } = views[view]!;
    const context = await this.browser.newContext({ ...options, baseURL: this.base, locale: 'en-GB', reducedMotion: 'reduce' });
    context.setDefaultTimeout(20_000);
    await context.addInitScript((words) => Object.entries(words).forEach(([part, word]) => localStorage.setItem(`convoai.${part}`, word)), words);
    this.contexts.set(view, context);
    return context;
  }

  private listen(page: Page): string[] {
    const heard: string[] = [];
    page.on('console', (line) => line.type() === 'error' && !/status of (4\d\d|503)|WebSocket|ERR_INTERNET/.test(line.text()) && heard.push(`console: ${line.text()}`));
    page.on('pageerror', (error) => heard.push(`page error: ${error.message}`));
    page.on('request', (request) => /^(https?|wss?):/.test(request.url()) && new URL(request.url()).host !== new URL(this.base).host && heard.push(`asks another host: ${request.url()}`));
    return heard;
  }

  /** The next state begins as a stranger in a world where everything works. */
  private async forget(page: Page): Promise<void> {
    await page.context().setOffline(false);
    if (!platform) await dev(page, 'mend');
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await page.close();
    await page.context().clearCookies();
  }
}

/** The make-believe backend, on a port of its own. */
async function startWorld(): Promise<{ base: string; child: ChildProcess | null }> {
  if (platform) return { base: platform, child: null };
  const child = spawn(process.execPath, ['dev/backend.ts'], { env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('The make-believe backend did not start.')));
  const [line] = (await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended])) as [string];
  ended.catch(() => undefined);
  return { base: /http:\S+/.exec(line)![0], child };
}

async function lookOn(browser: Browser): Promise<void> {
  const { base, child } = await startWorld();
  const looker = new Looker(browser, base);
  for (let name = waiting.shift(); name; name = waiting.shift()) {
    for (const view of shownViews) await looker.look(name, view);
  }
  child?.kill();
}

mkdirSync(shots, { recursive: true });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
await Promise.all(Array.from({ length: platform ? 1 : Number(values.by) }, () => lookOn(browser)));
await browser.close();
console.log(`${pictures} pictures in ${Math.round((Date.now() - began) / 1000)} s, ${findings === 0 ? 'nothing found' : `${findings} findings`}`);
process.exit(findings > 0 ? 1 : 0);
