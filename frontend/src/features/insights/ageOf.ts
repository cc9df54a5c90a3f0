type Age = { unit: 'now'; count: 0 } | { unit: 'seconds' | 'minutes' | 'hours' | 'days'; count: number };

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function ageOf(since: number, now: number): Age {
  const seconds = Math.floor((now - since) / 1000);
  if (seconds < 3) return { unit: 'now', count: 0 };
  if (seconds < MINUTE) return { unit: 'seconds', count: seconds };
  if (seconds < HOUR) return { unit: 'minutes', count: Math.floor(seconds / MINUTE) };
  if (seconds < DAY) return { unit: 'hours', count: Math.floor(seconds / HOUR) };
  return { unit: 'days', count: Math.floor(seconds / DAY) };
}
