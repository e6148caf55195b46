/** Pages for people who can't sign in yet. */
export { RegisterPage } from './RegisterPage';
export { ResetPage } from './ResetPage';
