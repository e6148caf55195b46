import { useSyncExternalStore } from 'react';
import { useSession } from '../session/useSession';
import { parsed, type Favourites } from './favourites';

const CHANGED = 'biz-favourites';

function subscribe(changed: () => void) {
  window.addEventListener(CHANGED, changed);
  window.addEventListener('storage', changed);
  return () => {
    window.removeEventListener(CHANGED, changed);
    window.removeEventListener('storage', changed);
  };
}

/** The signed-in person's favourites in this browser, and how to change them. */
export function useFavourites(): [Favourites, (change: (now: Favourites) => Favourites) => void] {
  const key = `biz-favourites-${useSession()?.account.id ?? ''}`;
  const stored = useSyncExternalStore(subscribe, () => localStorage.getItem(key));
  const change = (by: (now: Favourites) => Favourites) => {
    localStorage.setItem(key, JSON.stringify(by(parsed(localStorage.getItem(key)))));
    window.dispatchEvent(new Event(CHANGED));
  };
  return [parsed(stored), change];
}
