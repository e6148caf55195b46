import type { ThProps } from '@patternfly/react-table';
import { useSearchParams } from 'react-router';

export interface Sort<F extends string> {
  /** What is asked of the service; nothing for the list’s own order. */
  asked: string | undefined;
  /** What makes a heading sort by its column; nothing for one that can’t. */
  of: (column: string) => ThProps['sort'];
  fields: readonly F[];
}

/** What a list is sorted by, the first field unless told; it stands in the address, like its filter. */
export function useSort<F extends string>(fields: readonly F[]): Sort<F> {
  const [params, setParams] = useSearchParams();
  const given = params.get('sort') ?? '';
  const named = fields.findIndex((field) => field === given.replace(/^-/, ''));
  const index = Math.max(named, 0);
  const descending = named >= 0 && given.startsWith('-');
  return {
    asked: named < 0 ? undefined : given,
    fields,
    of: (column) => {
      const columnIndex = fields.findIndex((field) => field === column);
      return columnIndex < 0
        ? undefined
        : {
            columnIndex,
            sortBy: { index, direction: descending ? 'desc' : 'asc', defaultDirection: 'asc' },
            onSort: (_event, at, direction) =>
              setParams(
                (before) => {
                  const after = new URLSearchParams(before);
                  after.set('sort', `${direction === 'desc' ? '-' : ''}${fields[at] ?? ''}`);
                  return after;
                },
                { replace: true },
              ),
          };
    },
  };
}
