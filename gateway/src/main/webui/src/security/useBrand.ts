import { useQuery } from '@tanstack/react-query';
import { readPolicy, type CompanyPolicy } from '../api/policy';
import { useSession } from '../session/useSession';

export const BRAND = ['company-brand'];

/** Whose portal this is; nothing before somebody has signed in. */
export function useBrand(): CompanyPolicy | undefined {
  const session = useSession();
  return useQuery({
    queryKey: BRAND,
    queryFn: ({ signal }) => readPolicy(signal),
    enabled: session != null,
    staleTime: 5 * 60_000,
  }).data;
}
