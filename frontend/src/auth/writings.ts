import { storage } from '@/lib/storage';

const WRITINGS = ['convoai.draft.', 'convoai.unsent.'];
const WRITER = 'convoai.writer';

/** What one person wrote in this browser is not shown to the next one who signs in. */
export function keepWritingsOf(userId: string): void {
  for (const area of [localStorage, sessionStorage]) {
    const writer = storage.read(WRITER, area);
    if (writer && writer !== userId) for (const prefix of WRITINGS) storage.clear(prefix, [area]);
    storage.write(WRITER, userId, area);
  }
}

export function clearWritings(): void {
  for (const prefix of WRITINGS) storage.clear(prefix);
}
