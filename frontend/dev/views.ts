import type { BrowserContextOptions, Page } from 'playwright-core';

/** How each state is looked at: in which window, in which themes, and under which strain. */
export const themes = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  'light-more': { colorScheme: 'light', contrast: 'more' },
  'dark-more': { colorScheme: 'dark', contrast: 'more' },
} as const;

export type Theme = keyof typeof themes;
type Strain = (page: Page) => Promise<unknown>;
export type View = { options: BrowserContextOptions; chosen?: Record<string, string>; strain?: Strain; themes?: Theme[] };

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

export const views: Record<string, View> = {
  1440: { options: size(1440, 900) },
  1024: { options: size(1024, 768) },
  390: { options: phone },
  zoomed: { options: { ...size(720, 450), deviceScaleFactor: 2 }, themes: ['light'] },
  'large-text': { options: size(1440, 900), chosen: { textSize: '150' }, themes: ['light'] },
  'large-text-390': { options: phone, chosen: { textSize: '150', density: 'compact' }, themes: ['light-more'] },
  'long-390': { options: phone, strain: lengthen, themes: ['light'] },
  rtl: { options: size(1440, 900), strain: turn, themes: ['light'] },
  'rtl-390': { options: phone, strain: turn, themes: ['dark'] },
};
