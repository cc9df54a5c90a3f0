import { useCallback, useSyncExternalStore } from 'react';

const LOOKED_AT_EVERY_MS = 250;

const secondsTo = (moment: number | null) => (moment === null ? 0 : Math.max(0, Math.ceil((moment - Date.now()) / 1000)));

/** The seconds that are left until a moment; 0 from then on, and without one. */
export function useCountdown(until: number | null): number {
  const subscribe = useCallback(
    (listener: () => void) => {
      const timer = until === null ? undefined : setInterval(listener, LOOKED_AT_EVERY_MS);
      return () => clearInterval(timer);
    },
    [until],
  );
  return useSyncExternalStore(subscribe, () => secondsTo(until));
}
