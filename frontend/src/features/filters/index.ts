export { daysBack, filtersIn, inDays, queryOf, type Filter, type Filters } from './filters';
