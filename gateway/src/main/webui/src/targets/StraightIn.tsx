import { useEffect, useRef } from 'react';
import { useEnter } from './useEnter';

/** Where there is one target only, nobody has to choose: enters it at once (C7). */
export function StraightIn({ target }: { target: string }) {
  const { mutate } = useEnter(target, { replace: true });
  const tried = useRef(false);
  useEffect(() => {
    if (!tried.current) {
      tried.current = true;
      mutate();
    }
  }, [mutate]);
  return null;
}
