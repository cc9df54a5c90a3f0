import { createStore } from '@/lib/store';

/** What lies over the page. */
export const layer = createStore<'palette' | 'keyboard' | null>(null);
