import '@/i18n/offices';

export { PeoplePage } from './PeoplePage';
