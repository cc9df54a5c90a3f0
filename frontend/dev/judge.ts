import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const everything: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
const colours: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } };

type WithAxe = typeof globalThis & { axe?: { run: (options: RunOptions) => Promise<AxeResults> } };

/** What axe has against the page. In another theme only the colours are others. */
export async function violations(page: Page, again: boolean): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const found = await page.evaluate(
    async (options) => (await (globalThis as WithAxe).axe!.run(options)).violations,
    { ...(again ? colours : everything), resultTypes: ['violations'] } satisfies RunOptions,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} | ${failureSummary?.split('\n')[1] ?? ''}`));
}

/** Words that lie over their box, without a way to read the rest of them. */
export const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [];
    const over = [...document.querySelectorAll<HTMLElement>('button, a, h1, h2, h3, p, label, dt, dd, li, legend, td, th')].filter(
      (element) => element.clientWidth > 4 && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'visible' && !element.querySelector('pre, table, svg, input'),
    );
    return [...wide, ...over.map((element) => `sticks out: ${element.outerHTML.slice(0, 160)}`)];
  });

/** Until fonts are there, nothing moves any more, and what was decided is painted; what moves for ever is not waited for. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const still = Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    await Promise.race([still, new Promise((resolve) => setTimeout(resolve, 400))]);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
