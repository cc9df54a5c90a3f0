const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const startsWord = (text: string, at: number) => at === 0 || /[\s\-_/.]/.test(text[at - 1] ?? '');

/** How well the letters of the words are found in the text, in their order: 0 for not at all, beginnings of words count most. */
export function matchOf(text: string, words: string): number {
  const inside = plain(text);
  const wanted = plain(words).replace(/\s+/g, '');
  if (!wanted) return 1;
  const whole = inside.indexOf(plain(words).trim());
  if (whole >= 0) return 100 + (startsWord(inside, whole) ? 50 : 0) - Math.min(40, whole);
  let score = 0;
  let from = 0;
  for (const letter of wanted) {
    const at = inside.indexOf(letter, from);
    if (at < 0) return 0;
    score += startsWord(inside, at) ? 6 : at === from ? 3 : 1;
    from = at + 1;
  }
  // Letters that are strewn over the text are a coincidence.
  return score >= wanted.length * 2 ? score : 0;
}

/** The ones that match, the best first; without words all of them, as they stand. */
export function matching<T>(items: readonly T[], words: string, textOf: (item: T) => string): T[] {
  if (!words.trim()) return [...items];
  return items
    .map((item) => ({ item, score: matchOf(textOf(item), words) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ item }) => item);
}
