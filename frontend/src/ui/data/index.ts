export { Badge } from './Badge';
export { Page } from './Page';
export { SearchField } from './SearchField';
export { Table, type Column } from './Table';
export { Chart, type Drawing } from './chart';
