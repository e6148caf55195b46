import { useQuery } from '@tanstack/react-query';
import { listNumbers } from '../api/routing';
import { offered } from '../ui/offered';
import type { Choice } from '../ui/SelectField';
import { useSite } from './site';

const MOST = 200;

/** The contract's external numbers to choose from; undefined if they are too many for a select. */
export function useNumberChoices(
  nothing: string,
): ((stored: string) => Choice<string>[]) | undefined {
  const { contract } = useSite();
  const numbers = useQuery({
    queryKey: ['external-numbers', contract, 'choices'],
    queryFn: ({ signal }) => listNumbers(contract, { limit: MOST }, signal),
  });
  if (numbers.data !== undefined && numbers.data.total > MOST) {
    return undefined;
  }
  const digits = numbers.data?.items.map((number) => number.digits) ?? [];
  return (stored) => offered(nothing, digits, stored);
}
