export { NoSuchPage, PageProblem } from './PageProblem';
export { Shell } from './Shell';
export type { Panel } from './navigation';
