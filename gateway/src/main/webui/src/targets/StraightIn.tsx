import { useEffect, useRef } from 'react';
import type { SettingsTarget } from '../api/targets';
import { entered } from './entered';
import { useEnter } from './useEnter';

/** Where there is one target only, nobody has to choose: enters it at once (C7). */
export function StraightIn({ target }: { target: SettingsTarget }) {
  const { mutate } = useEnter(entered(target), { replace: true });
  const tried = useRef(false);
  useEffect(() => {
    if (!tried.current) {
      tried.current = true;
      mutate();
    }
  }, [mutate]);
  return null;
}
