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

const doors = {
  person: 'username',
  role: 'role',
  from: 'start_date',
  to: 'end_date',
  tokensFrom: 'min_tokens',
  tokensTo: 'max_tokens',
  secondsFrom: 'min_response_time',
  secondsTo: 'max_response_time',
} as const satisfies Record<Filter, string>;

/** What the doors of analytics are asked for. */
export const queryOf = (filters: Filters): string =>
  new URLSearchParams(Object.entries(doors).flatMap(([name, asked]) => (filters[name as keyof typeof doors] === undefined ? [] : [[asked, String(filters[name as keyof typeof doors])]]))).toString();

/** Days are those of universal time, as they are counted. */
export const inDays = (day: string, { from = '', to = '9999' }: Filters): boolean => day.slice(0, 10) >= from && day.slice(0, 10) <= to;

const DAY_IN_MS = 86_400_000;
const MOST_DAYS = 365;
const USUAL_DAYS = 30;

/** How far back the days have to be read. */
export const daysBack = ({ from }: Filters, now: number): number =>
  from ? Math.min(MOST_DAYS, Math.max(1, Math.ceil((now - Date.parse(from)) / DAY_IN_MS))) : USUAL_DAYS;
