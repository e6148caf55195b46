import { useQuery } from '@tanstack/react-query';
import { readMe, type Account } from '../api/identity';
import { useAccount } from './useSession';

/** The account of whoever is signed in. */
export function useMe(): Account | undefined {
  const account = useAccount()?.id;
  return useQuery({
    queryKey: ['me', account],
    queryFn: ({ signal }) => readMe(signal),
    enabled: account !== undefined,
    staleTime: Infinity,
  }).data;
}
