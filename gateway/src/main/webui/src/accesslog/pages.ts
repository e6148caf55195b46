export { AccessLogPage } from './AccessLogPage';
export { ProfilePage } from './ProfilePage';
