export { InsightsPanel } from './InsightsPanel';
export { Totals } from './Totals';
