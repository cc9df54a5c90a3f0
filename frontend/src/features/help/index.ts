export { HelpFrame } from './HelpFrame';
export { HelpOverview } from './HelpOverview';
export { HelpPage } from './HelpPage';
