import '@/i18n/offices';

export { AnalyticsFrame } from './AnalyticsFrame';
export { ConversationsPage } from './ConversationsPage';
export { OverviewPage } from './OverviewPage';
export { PeoplePage } from './PeoplePage';
