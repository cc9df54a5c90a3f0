/** What of the numbers one wants to see; it stands in the address. Dates are days, the last one is part of it. */
export type Filters = {
  person?: string;
  role?: string;
  from?: string;
  to?: string;
  tokensFrom?: number;
  tokensTo?: number;
  secondsFrom?: number;
  secondsTo?: number;
};

export type Filter = keyof Filters;

const words = ['person', 'role'] as const;
const days = ['from', 'to'] as const;
const numbers = ['tokensFrom', 'tokensTo', 'secondsFrom', 'secondsTo'] as const;

const isWord = (value: unknown): value is string | number => (typeof value === 'string' && value !== '') || typeof value === 'number';
const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

/** Whatever is no filter is left out, so that an address may be typed by hand. */
export const filtersIn = (search: Record<string, unknown>): Filters =>
  Object.fromEntries([
    ...words.flatMap((name) => (isWord(search[name]) ? [[name, `${search[name]}`]] : [])),
    ...days.flatMap((name) => (isDay(search[name]) ? [[name, search[name]]] : [])),
    ...numbers.flatMap((name) => (isWord(search[name]) && Number(search[name]) >= 0 ? [[name, Number(search[name])]] : [])),
  ]) as Filters;

export type Measured = {
  username: string | null;
  role: string | null;
  /** The moment that the dates are about. */
  at: string | null;
  total_tokens: number;
  avg_response_time: number | null;
};

const within = (value: number | null, from: number | undefined, to: number | undefined): boolean =>
  (from === undefined && to === undefined) || (value !== null && value >= (from ?? -Infinity) && value <= (to ?? Infinity));

/** The reader's own days: they begin and end at their midnight. */
const startOf = (day: string) => new Date(`${day}T00:00:00`).getTime();
const endOf = (day: string) => new Date(`${day}T23:59:59.999`).getTime();

export const inDays = (moment: string | null, { from, to }: Filters): boolean =>
  within(moment === null ? null : Date.parse(moment), from ? startOf(from) : undefined, to ? endOf(to) : undefined);

export function fits(one: Measured, filters: Filters): boolean {
  const { person, role, tokensFrom, tokensTo, secondsFrom, secondsTo } = filters;
  return (
    (!person || (one.username ?? '').toLowerCase().includes(person.toLowerCase())) &&
    (!role || one.role === role) &&
    inDays(one.at, filters) &&
    within(one.total_tokens, tokensFrom, tokensTo) &&
    within(one.avg_response_time, secondsFrom, secondsTo)
  );
}

const DAY_IN_MS = 86_400_000;
const MOST_DAYS = 365;
const USUAL_DAYS = 30;

/** How far back the days have to be read. */
export const daysBack = ({ from }: Filters, now: number): number =>
  from ? Math.min(MOST_DAYS, Math.max(1, Math.ceil((now - startOf(from)) / DAY_IN_MS))) : USUAL_DAYS;
