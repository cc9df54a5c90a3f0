export { NoSuchPage, PageProblem } from './PageProblem';
export { Permitted } from './Permitted';
export { Shell } from './Shell';
export type { Panel } from './navigation';
