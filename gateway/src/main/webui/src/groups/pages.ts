export { GroupListPage } from './GroupListPage';
export { GroupPage } from './GroupPage';
export { GrantHistoryPage } from './GrantHistoryPage';
