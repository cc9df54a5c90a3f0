export type Series = {
  name: string;
  /** A gap is a gap, not a zero. */
  values: (number | null)[];
  write: (value: number | null) => string;
};

/** Lines over time, or bars to compare: one value of each series for each category. */
export type Drawing = { kind: 'lines' | 'bars'; categories: string[]; series: Series[] };
