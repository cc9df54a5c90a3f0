export { Chart } from './Chart';
export type { Drawing, Series } from './types';
