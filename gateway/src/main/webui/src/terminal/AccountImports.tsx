import { ImportListPage } from '../imports/ImportListPage';
import { ImportPage } from '../imports/ImportPage';
import { ACCOUNTS, ImportPlace } from '../imports/place';

/** Accounts of terminal users in and out as a table (D4). */
export function AccountImportListPage() {
  return (
    <ImportPlace value={ACCOUNTS}>
      <ImportListPage />
    </ImportPlace>
  );
}

/** One import of accounts. */
export function AccountImportPage() {
  return (
    <ImportPlace value={ACCOUNTS}>
      <ImportPage />
    </ImportPlace>
  );
}
