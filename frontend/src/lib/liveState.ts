import { createStore } from './store';

/** How the open conversation's line is doing; null when no line is needed. */
export const liveState = createStore<'open' | 'connecting' | 'waiting' | null>(null);
