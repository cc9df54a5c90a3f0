import { storage } from '@/lib/storage';
import { createStore, type Store } from '@/lib/store';

const SAVE_AFTER_MS = 250;
/** Written before a draft is removed: other tabs tell by it that the writer is done from a sign-out that took it away. */
const EMPTIED = ' ';
const drafts = new Map<string, Store<string>>();
const unsaved = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

function write(key: string, text: string): void {
  storage.write(key, null, sessionStorage);
  storage.write(key, text.trim() ? text : EMPTIED);
  if (!text.trim()) storage.write(key, null);
}

function save(): void {
  clearTimeout(timer);
  for (const key of unsaved) write(key, drafts.get(key)?.get() ?? '');
  unsaved.clear();
}

/** What is being written, per conversation; null: the page on which one begins. Survives a reload. */
export function draftOf(conversationId: string | null): Store<string> {
  const key = `convoai.draft.${conversationId ?? 'new'}`;
  const known = drafts.get(key);
  if (known) return known;
  const draft = createStore(storage.read(key, sessionStorage) ?? storage.read(key) ?? '');
  draft.subscribe(() => {
    unsaved.add(key);
    clearTimeout(timer);
    timer = setTimeout(save, SAVE_AFTER_MS);
  });
  drafts.set(key, draft);
  return draft;
}

/** Follows another tab where nothing was written here since; what a sign-out there takes away stays in this tab. */
function heard({ key, oldValue, newValue, storageArea }: StorageEvent): void {
  const draft = key === null ? undefined : drafts.get(key);
  if (!key || !draft || storageArea !== localStorage) return;
  const own = draft.get();
  if (newValue === null) {
    if (oldValue !== EMPTIED && own.trim()) storage.write(key, own, sessionStorage);
  } else if (own === (oldValue ?? '')) {
    draft.set(newValue.trim() ? newValue : '');
    unsaved.delete(key);
  }
}

addEventListener('pagehide', save);
addEventListener('storage', heard);
