import { useState, useSyncExternalStore } from 'react';

const WIDE = '(min-width: 75rem)';

function watchWidth(changed: () => void): () => void {
  const media = window.matchMedia(WIDE);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

export interface SidebarState {
  open: boolean;
  toggle: () => void;
}

/** Beside the page where there is room; over it, and gone after a choice, where there isn't. */
export function useSidebar(pathname: string): SidebarState {
  const wide = useSyncExternalStore(watchWidth, () => window.matchMedia(WIDE).matches);
  const where = wide ? 'beside' : `over ${pathname}`;
  const [chosen, setChosen] = useState({ where, open: wide });
  const open = chosen.where === where ? chosen.open : wide;
  return { open, toggle: () => setChosen({ where, open: !open }) };
}
