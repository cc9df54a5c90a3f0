export { PasswordPage } from './PasswordPage';
export { ProfilePage } from './ProfilePage';
export { SessionsPage } from './SessionsPage';
