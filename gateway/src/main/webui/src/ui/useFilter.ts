import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { keywords } from './keywords';

const TYPING_PAUSE_MS = 300;

export interface Filter {
  /** What stands in the field. */
  text: string;
  setText: (text: string) => void;
  /** Whether what stands in the field is still to be asked for. */
  pending: boolean;
  terms: string[];
  /** What is asked of the service. */
  q: string;
}

/** A list's keyword filter; it stands in the address, so that going back finds it again. */
export function useFilter(): Filter {
  const [params, setParams] = useSearchParams();
  const settled = params.get('q') ?? '';
  const [text, setText] = useState(settled);
  const wanted = text.trim() === '' ? '' : text;
  useEffect(() => {
    if (wanted === settled) {
      return undefined;
    }
    const timer = setTimeout(
      () =>
        setParams(
          (before) => {
            const after = new URLSearchParams(before);
            if (wanted === '') {
              after.delete('q');
            } else {
              after.set('q', wanted);
            }
            return after;
          },
          { replace: true },
        ),
      TYPING_PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [wanted, settled, setParams]);
  const terms = keywords(settled);
  return { text, setText, pending: wanted !== settled, terms, q: terms.join(' ') };
}
