import { expect, it } from 'vitest';
import { namesOfFiles, pageAt, pages, type HelpPage } from './pages';
import { search } from './search';

const page = (title: string, body: string): HelpPage => ({ name: title, group: 'everyday', title, body, summary: '' });
const titles = (query: string, among: readonly HelpPage[]) => search(among, query).map(({ page }) => page.title);

const cooking = page('Cooking', '## Rice\nBoil the *water*, then add [the salt](salt.md).');
const salt = page('Salt', 'From the sea. Keep it dry.');
const coffee = page('Café', 'Water and beans.');

it('shows every file of docs/help once, with a title and a summary', () => {
  expect(pages.map(({ name }) => name).toSorted()).toEqual(namesOfFiles.toSorted());
  for (const { title, summary, body } of pages) expect([title, summary, body]).not.toContain('');
});

it('leads from page to page only where there is one', () => {
  const targets = pages.flatMap(({ body }) => [...body.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target!));

  expect(targets.length).toBeGreaterThan(2);
  for (const target of targets.filter((one) => !one.startsWith('https:'))) expect(pageAt(target.replace('.md', '')), target).not.toBeNull();
});

it('knows what comes before and after a page', () => {
  const [first, second] = pages;

  expect(pageAt(first!.name)).toMatchObject({ before: undefined, after: second });
  expect(pageAt('nowhere')).toBeNull();
});

it('finds pages in which every word stands, those named so first', () => {
  expect(titles('salt', [cooking, salt, coffee])).toEqual(['Salt', 'Cooking']);
  expect(titles('water salt', [cooking, salt, coffee])).toEqual(['Cooking']);
  expect(titles('water sand', [cooking, salt, coffee])).toEqual([]);
});

it('asks neither for capitals nor for accents, nor takes marks for words', () => {
  expect(titles('CAFE', [cooking, coffee])).toEqual(['Café']);
  expect(titles('salt.md', [cooking])).toEqual([]);
  expect(titles('(.*', [cooking])).toEqual([]);
  expect(titles('   ', [cooking])).toEqual([]);
});

it('shows where the word stands', () => {
  const [found] = search([cooking], 'water');

  expect(found!.excerpt.map(({ text }) => text).join('')).toBe('Rice: Boil the water, then add the salt.');
  expect(found!.excerpt.filter(({ hit }) => hit)).toEqual([{ text: 'water', hit: true }]);
});
