import { useEffect, useState } from 'react';

/** The present, read again every so often: for words like "12 s ago". */
export function useNow(intervalInMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), intervalInMs);
    return () => clearInterval(timer);
  }, [intervalInMs]);
  return now;
}

const startOfDay = (time: Date) => new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();
const DAY_IN_MS = 86_400_000;

/** Whole calendar days between a moment and now, in the reader's time zone. */
export const daysAgo = (iso: string, now: number): number =>
  Math.round((startOfDay(new Date(now)) - startOfDay(new Date(iso))) / DAY_IN_MS);

const formats = new Map<string, Intl.DateTimeFormat>();

export function formatTime(iso: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = language + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, format);
  return format.format(new Date(iso));
}

export const clockTime = (iso: string, language: string) =>
  formatTime(iso, language, { hour: '2-digit', minute: '2-digit' });

export const fullTime = (iso: string, language: string) =>
  formatTime(iso, language, { dateStyle: 'full', timeStyle: 'medium' });

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', DAY_IN_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** "3 hours ago", "yesterday", "now". */
export function timeAgo(iso: string, now: number, language: string): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const passed = Math.max(0, now - Date.parse(iso));
  const [unit, length] = steps.find(([, length]) => passed >= length) ?? ['second', Infinity];
  return words.format(-Math.floor(passed / length), unit);
}
