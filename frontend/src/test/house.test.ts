import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const sources = (pattern: string) =>
  globSync(pattern, { cwd: 'src' })
    .filter((path) => !path.startsWith('api/generated'))
    .map((path) => ({ path, text: readFileSync(`src/${path}`, 'utf8') }));

it('takes every colour from the tokens', () => {
  const painted = sources('**/*.{ts,tsx,css}')
    .filter(({ path }) => !path.startsWith('theme/'))
    .filter(({ text }) => /#[0-9a-f]{3,8}\b(?!-)/i.test(text.replace(/#(layers|content)\b/g, '')));

  expect(painted.map(({ path }) => path)).toEqual([]);
});

it('names only tokens that exist', () => {
  const known = new Set(readFileSync('src/theme/tokens.css', 'utf8').match(/--(c|d|t|s|r|size|motion|shadow|track)-[\w-]+(?=:)/g));
  const used = sources('**/*.{tsx,css}').flatMap(({ text }) => text.match(/(?<=var\()--(c|d|t|s|r|size|motion|shadow|track)-[\w-]+/g) ?? []);

  expect(used.filter((name) => !known.has(name))).toEqual([]);
});

it('keeps one voice: no exclamation marks, no "please"', () => {
  const words = sources('i18n/en/*.json').flatMap(({ text }) => text.match(/: "[^"]*"/g) ?? []);

  expect(words.length).toBeGreaterThan(80);
  expect(words.filter((text) => /!|please/i.test(text))).toEqual([]);
});
