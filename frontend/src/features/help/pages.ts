import { contents } from './contents';

export type HelpPage = { name: string; group: (typeof contents)[number]['group']; title: string; body: string; summary: string };

const files = import.meta.glob<string>('../../../../docs/help/*.md', { query: '?raw', import: 'default', eager: true });

const texts = new Map(Object.entries(files).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1, -'.md'.length), text]));

/** Words without the marks of Markdown; a heading leads into what follows. */
export const plain = (markdown: string): string =>
  markdown
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll(/^#+ (.*)$/gm, '$1:')
    .replaceAll(/^\* |[*`]/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const firstSentence = (body: string) => /^.*?[.:](?= |$)/.exec(plain(body.replaceAll(/^#.*$/gm, '')))?.[0].replace(/:$/, '.') ?? '';

function pageOf(group: HelpPage['group'], name: string): HelpPage[] {
  const text = texts.get(name);
  if (text === undefined) return [];
  const [first = '', ...lines] = text.split('\n');
  const body = lines.join('\n').trim();
  return [{ name, group, title: first.replace(/^# /, ''), body, summary: firstSentence(body) }];
}

export const pages: readonly HelpPage[] = contents.flatMap(({ group, pages }) => pages.flatMap((name) => pageOf(group, name)));

export const namesOfFiles = [...texts.keys()];

/** A page with its neighbours in the order of reading. */
export function pageAt(name: string): { page: HelpPage; before: HelpPage | undefined; after: HelpPage | undefined } | null {
  const at = pages.findIndex((page) => page.name === name);
  const page = pages[at];
  return page ? { page, before: pages[at - 1], after: pages[at + 1] } : null;
}
