import { queryOptions } from '@tanstack/react-query';
import { crossOver } from '../api/session';

/** What the reader may do at a contract or voice group; asked anew now and then, as permissions change. */
export const crossingQuery = (target: string) =>
  queryOptions({
    queryKey: ['crossing', target],
    queryFn: ({ signal }) => crossOver(target, signal),
    staleTime: 60_000,
  });
