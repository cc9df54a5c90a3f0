import { createStore } from '@/lib/store';

export type Highlight = (code: string, language: string | null) => string | null;

const plain: Highlight = () => null;

/** Colours for code come a moment after the page: they change no sizes, and the first view does not wait for them. */
export const highlighter = createStore<{ highlight: Highlight }>({ highlight: plain });

void import('./highlight').then(({ highlight }) => highlighter.set({ highlight }));
