import { useEffect, useState } from 'react';

/** The value once it has stood still for a moment: what is typed is not asked for letter by letter. */
export function useSettled<T>(value: T, delayInMs = 200): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delayInMs);
    return () => clearTimeout(timer);
  }, [value, delayInMs]);
  return settled;
}
