import { useSearchParams } from 'react-router';
import type { Result, SignInFilter } from '../api/signIns';

const RESULTS = ['SUCCESS', 'FAILURE'] as const satisfies readonly Result[];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export interface LogFilter {
  chosen: Pick<SignInFilter, 'from' | 'to' | 'result'>;
  choose: (name: 'from' | 'to' | 'result', value: string) => void;
}

/** What the log is narrowed by besides keywords; it stands in the address, too. */
export function useLogFilter(): LogFilter {
  const [params, setParams] = useSearchParams();
  const day = (name: string) => {
    const value = params.get(name);
    return value !== null && DAY.test(value) ? value : undefined;
  };
  return {
    chosen: {
      from: day('from'),
      to: day('to'),
      result: RESULTS.find((result) => result === params.get('result')),
    },
    choose: (name, value) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          if (value === '') {
            after.delete(name);
          } else {
            after.set(name, value);
          }
          return after;
        },
        { replace: true },
      ),
  };
}
