export { daysBack, filtersIn, fits, inDays, type Filter, type Filters, type Measured } from './filters';
