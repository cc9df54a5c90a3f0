import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import lighthouse, { desktopConfig } from 'lighthouse';
import { chromium } from 'playwright-core';
import { chromium as chromiumPath, FLAGS } from '../../e2e/platform/chromium.ts';
import { historyPath } from './backend.mjs';

const categories = { performance: 'performance', accessibility: 'accessibility', bestPractices: 'best-practices' };

/** Lighthouse on a conversation, as a person with a desktop meets it who is signed in. */
export async function measurePage(base) {
  const browser = await startBrowser();
  try {
    const url = base + (await signedInTo(browser.port, base));
    const { lhr } = await lighthouse(
      url,
      { port: browser.port, onlyCategories: Object.values(categories), disableStorageReset: true, logLevel: 'error' },
      desktopConfig,
    );
    const scores = Object.entries(categories).map(([name, id]) => [name, Math.round((lhr.categories[id]?.score ?? 0) * 100)]);
    return { ...Object.fromEntries(scores), findings: findingsOf(lhr) };
  } finally {
    await browser.stop();
  }
}

/** What costs points, and why. */
function findingsOf({ audits, categories }) {
  return Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
      .map(({ id }) => `${id}: ${audits[id].title}${audits[id].displayValue ? ` (${audits[id].displayValue})` : ''}`),
  );
}

async function signedInTo(port, base) {
  const client = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = await client.contexts()[0].newPage();
  await page.goto(`${base}/bff/login?return_to=/`);
  const path = await historyPath(page.request, base);
  await page.close();
  await client.close();
  return path;
}

async function startBrowser() {
  const profile = mkdtempSync(join(tmpdir(), 'convoai-bench-'));
  const child = spawn(chromiumPath(), ['--headless', ...FLAGS, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'], { stdio: 'ignore' });
  const portFile = join(profile, 'DevToolsActivePort');
  while (!existsSync(portFile)) await pause(50);
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { port: Number(readFileSync(portFile, 'utf8').split('\n')[0]), stop };
}
