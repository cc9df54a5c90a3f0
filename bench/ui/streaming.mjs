import { chromium } from 'playwright-core';
import { chromium as chromiumPath, FLAGS } from '../../e2e/platform/chromium.ts';
import { historyPath } from './backend.mjs';

const MESSAGES = 200;
const IN_TIME_MS = 20;
const ANSWER_WITHIN_MS = 60_000;

/** One answer of 600 words at 100 words a second, below two hundred messages. */
export async function measureStreaming(base) {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${base}/bff/login?return_to=/chat`);
    await page.goto(base + (await historyPath(page.request, base)));
    await wholeHistory(page);
    await page.evaluate(watch);
    await page.getByRole('textbox', { name: 'Message' }).fill('bench');
    await page.keyboard.press('Enter');
    await page.locator('article[aria-busy="true"]').waitFor();
    await page.evaluate(() => globalThis.bench.begin());
    await page.locator('article[aria-busy="true"]').waitFor({ state: 'detached', timeout: ANSWER_WITHIN_MS });
    return figuresOf(await page.evaluate(() => globalThis.bench.end()));
  } finally {
    await browser.close();
  }
}

async function wholeHistory(page) {
  const log = page.getByRole('log', { name: 'Messages' });
  const count = () => log.getByRole('article').count();
  await log.getByRole('article').first().waitFor();
  for (let known = await count(); known < MESSAGES; known = await count()) {
    await log.evaluate((view) => view.scrollTo(0, 0));
    await page.waitForFunction((before) => document.querySelectorAll('[role="log"] article').length > before, known);
  }
  await page.getByRole('button', { name: 'Jump to latest' }).click();
  await page.waitForTimeout(1_000);
}

/** Runs in the page. */
function watch() {
  const bench = { gaps: [], tasks: [], shift: 0, running: false };
  new PerformanceObserver((list) => bench.running && bench.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (bench.running && !hadRecentInput) bench.shift += value;
  }).observe({ type: 'layout-shift' });
  let last = 0;
  const frame = (now) => {
    if (!bench.running) return;
    if (last) bench.gaps.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  bench.begin = () => {
    bench.running = true;
    requestAnimationFrame(frame);
  };
  bench.end = () => {
    bench.running = false;
    return { gaps: bench.gaps, tasks: bench.tasks, shift: bench.shift };
  };
  globalThis.bench = bench;
}

/** A task below 50 ms is not told by browsers: it counts as none. */
function figuresOf({ gaps, tasks, shift }) {
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  return {
    framesInTime: (gaps.filter((gap) => gap <= IN_TIME_MS).length / gaps.length) * 100,
    framesPerSecond: (gaps.length / total) * 1000,
    longestTask: Math.round(Math.max(0, ...tasks)),
    layoutShift: shift,
  };
}
