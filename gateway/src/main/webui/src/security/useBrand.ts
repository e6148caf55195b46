import { useQuery } from '@tanstack/react-query';
import { readPolicy, type CompanyPolicy } from '../api/policy';
import { useAccount } from '../session/useSession';

export const BRAND = ['company-brand'];

/** Whose portal this is; nothing before somebody has signed in. */
export function useBrand(): CompanyPolicy | undefined {
  const account = useAccount();
  return useQuery({
    queryKey: BRAND,
    queryFn: ({ signal }) => readPolicy(signal),
    enabled: account !== undefined,
    staleTime: 5 * 60_000,
  }).data;
}
