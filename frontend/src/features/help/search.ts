import { plain, type HelpPage } from './pages';

export type Piece = { text: string; hit: boolean };
export type Found = { page: HelpPage; excerpt: Piece[] };

const AROUND = 60;

/** Letter by letter, so that places stay the same: small, and without accents. */
const fold = (text: string) => Array.from(text, (letter) => letter.normalize('NFD').charAt(0).toLowerCase()).join('');

const escaped = (word: string) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Every second piece of such a split is a hit. */
const piecesOf = (text: string, words: string[]): Piece[] =>
  text
    .split(new RegExp(`(${words.map(escaped).join('|')})`, 'gi'))
    .map((text, index) => ({ text, hit: index % 2 === 1 }))
    .filter(({ text }) => text !== '');

function excerptOf(body: string, words: string[]): Piece[] {
  const folded = fold(body);
  const at = Math.max(0, Math.min(...words.map((word) => folded.indexOf(word)).filter((place) => place >= 0), body.length));
  const from = at > AROUND ? body.indexOf(' ', at - AROUND) + 1 : 0;
  const to = body.indexOf(' ', at + 2 * AROUND);
  const cut = body.slice(from, to < 0 ? undefined : to);
  return piecesOf(`${from > 0 ? '… ' : ''}${cut}${to < 0 ? '' : ' …'}`, words);
}

function score({ title, body }: HelpPage, words: string[]): number {
  const inTitle = fold(title);
  const inText = fold(plain(body));
  if (!words.every((word) => inTitle.includes(word) || inText.includes(word))) return 0;
  return words.reduce((sum, word) => sum + (inTitle.includes(word) ? 10 : 0) + Math.min(inText.split(word).length - 1, 5), 1);
}

/** Pages in which every word stands, those with it in the title first. */
export function search(pages: readonly HelpPage[], query: string): Found[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return pages
    .map((page) => ({ page, points: score(page, words) }))
    .filter(({ points }) => points > 0)
    .sort((one, other) => other.points - one.points)
    .map(({ page }) => ({ page, excerpt: excerptOf(plain(page.body), words) }));
}
