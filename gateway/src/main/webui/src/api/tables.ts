import { ambient } from './http';

/** Where the browser fetches a list, narrowed and sorted as it is shown, as a table in the reader’s language. */
export function listAsTable(path: string, shown: Record<string, string | undefined>): string {
  const query = new URLSearchParams({ language: ambient.language });
  for (const [name, value] of Object.entries(shown)) {
    if (value) {
      query.set(name, value);
    }
  }
  return `/api/${path}.csv?${query.toString().replaceAll('+', '%20')}`;
}
