export { daysBack, filtersIn, inDays, isAbout, queryOf, type Filter, type Filters } from './filters';
