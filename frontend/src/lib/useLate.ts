import { useEffect, useState } from 'react';

/** True once something has taken long enough to deserve a sign. */
export function useLate(delayInMs = 200): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), delayInMs);
    return () => clearTimeout(timer);
  }, [delayInMs]);
  return late;
}
