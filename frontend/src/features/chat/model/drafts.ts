import { storage } from '@/lib/storage';
import { createStore, type Store } from '@/lib/store';

const SAVE_AFTER_MS = 250;
const drafts = new Map<string, Store<string>>();
const unsaved = new Map<string, string>();
let timer: ReturnType<typeof setTimeout> | undefined;

function save(): void {
  clearTimeout(timer);
  for (const [key, text] of unsaved) storage.write(key, text.trim() ? text : null);
  unsaved.clear();
}

/** What is being written, per conversation; null: the page on which one begins. Survives a reload. */
export function draftOf(conversationId: string | null): Store<string> {
  const key = `convoai.draft.${conversationId ?? 'new'}`;
  const known = drafts.get(key);
  if (known) return known;
  const draft = createStore(storage.read(key) ?? '');
  draft.subscribe(() => {
    unsaved.set(key, draft.get());
    clearTimeout(timer);
    timer = setTimeout(save, SAVE_AFTER_MS);
  });
  drafts.set(key, draft);
  return draft;
}

addEventListener('pagehide', save);
