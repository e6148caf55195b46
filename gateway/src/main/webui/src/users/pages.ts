export { AddUserPage } from './AddUserPage';
export { EditUserPage } from './EditUserPage';
export { UserListPage } from './UserListPage';
