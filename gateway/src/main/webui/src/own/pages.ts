export { LineEntryPage } from './LineEntryPage';
export { OwnPage } from './OwnPage';
