import '@/i18n/offices';

export { DeadLettersPage } from './DeadLettersPage';
