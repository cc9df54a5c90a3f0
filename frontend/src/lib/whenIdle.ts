const SOON_IN_MS = 1_000;

/** For what can wait until nothing else is going on; answers how to call it off. */
export function whenIdle(act: () => void): () => void {
  // Safari has no idle time to give away.
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(act, SOON_IN_MS);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(act);
  return () => cancelIdleCallback(handle);
}
