import { createStore, type Store } from '@/lib/store';
import { draftOf } from './drafts';

/** Too much was asked in a short time: of the model, or of the workspace. */
export type Limit = { of: 'answers' | 'calls'; until: number };

const DEFAULT_WAIT_IN_SECONDS = 20;
const limits = new Map<string | null, Store<Limit | null>>();

/** What keeps a conversation's composer from sending; null: the page on which one begins. */
export function limitOf(conversationId: string | null): Store<Limit | null> {
  const limit = limits.get(conversationId) ?? createStore<Limit | null>(null);
  limits.set(conversationId, limit);
  return limit;
}

/** Puts a text back where it was written. */
export const giveBack = (conversationId: string | null, content: string): void =>
  draftOf(conversationId).set((now) => (now.trim() ? `${now}\n\n${content}` : content));

export function limited(conversationId: string | null, of: Limit['of'], retryAfterSeconds: number | null): void {
  limitOf(conversationId).set({ of, until: Date.now() + (retryAfterSeconds ?? DEFAULT_WAIT_IN_SECONDS) * 1000 });
}
