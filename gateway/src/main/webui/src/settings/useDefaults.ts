import { useQuery } from '@tanstack/react-query';
import { readDefaults } from '../api/music';
import { useSite } from './site';

/** What holds for the contract where nothing else is chosen. */
export function useDefaults() {
  const { contract } = useSite();
  return useQuery({
    queryKey: ['defaults', contract],
    queryFn: ({ signal }) => readDefaults(contract, signal),
  });
}
