export { AddUserPage } from './AddUserPage';
export { UserListPage } from './UserListPage';
