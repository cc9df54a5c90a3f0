import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import tokens from './tokens.json';

const sheet = readFileSync('../auth-service/src/main/resources/assets/theme.css', 'utf8');

const queries = {
  light: '',
  dark: '(prefers-color-scheme: dark)',
  'light-more': '(prefers-contrast: more)',
  'dark-more': '(prefers-contrast: more) and (prefers-color-scheme: dark)',
};

/** What the pages of auth-service, which know no script and no choice, paint when the system asks for a theme. */
const painted = (query: string): Record<string, string> => {
  const from = query ? sheet.indexOf(`@media ${query} {`) : 0;
  const root = sheet.indexOf(':root {', from);
  const block = sheet.slice(root, sheet.indexOf('}', root));
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
};

describe.each(Object.entries(queries))('the sign-in pages in the %s theme', (name, query) => {
  const theme: Record<string, string> = tokens.themes[name as keyof typeof queries];

  it('take their colours from the same tokens', () => {
    const { 'accent-hover': ours, ...shared } = { ...painted(queries.light), ...painted(query) };

    expect(ours).toBeDefined();
    expect(Object.keys(shared).length).toBeGreaterThan(14);
    expect(theme).toMatchObject(shared);
  });
});
