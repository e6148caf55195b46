export { GroupListPage } from './GroupListPage';
export { GroupPage } from './GroupPage';
