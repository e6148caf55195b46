import { queryOptions } from '@tanstack/react-query';
import { crossOver } from '../api/session';

/** What the reader may do at a contract; asked anew now and then, as permissions change. */
export const crossingQuery = (contract: string) =>
  queryOptions({
    queryKey: ['crossing', contract],
    queryFn: ({ signal }) => crossOver(contract, signal),
    staleTime: 60_000,
  });
