import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { keywords } from './keywords';

const TYPING_PAUSE_MS = 300;

export interface Filter {
  /** What stands in the field. */
  text: string;
  setText: (text: string) => void;
  terms: string[];
  /** What is asked of the service. */
  q: string;
}

/** A list's keyword filter; it stands in the address, so that going back finds it again. */
export function useFilter(): Filter {
  const [params, setParams] = useSearchParams();
  const settled = params.get('q') ?? '';
  const [text, setText] = useState(settled);
  useEffect(() => {
    if (text === settled) {
      return undefined;
    }
    const timer = setTimeout(
      () =>
        setParams(
          (before) => {
            const after = new URLSearchParams(before);
            if (text.trim() === '') {
              after.delete('q');
            } else {
              after.set('q', text);
            }
            return after;
          },
          { replace: true },
        ),
      TYPING_PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [text, settled, setParams]);
  const terms = keywords(settled);
  return { text, setText, terms, q: terms.join(' ') };
}
