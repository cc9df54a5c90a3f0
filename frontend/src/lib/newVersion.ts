import { storage } from './storage';

const KEY = 'convoai.reloaded';
const ONCE_PER_MS = 60_000;

/** After an update the old page asks for chunks that are gone: it reloads, but not in a circle, nor while there is no line. */
export function reloadOnceForNewChunks(): void {
  addEventListener('vite:preloadError', (event) => {
    const last = Number(storage.read(KEY, sessionStorage) ?? 0);
    if (!navigator.onLine || Date.now() - last < ONCE_PER_MS) return;
    event.preventDefault();
    storage.write(KEY, String(Date.now()), sessionStorage);
    location.reload();
  });
}
