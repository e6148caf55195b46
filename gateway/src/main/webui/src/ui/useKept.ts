import { useState } from 'react';

/** A choice of the reader that this browser keeps; where it can’t, it holds until the page is left. */
export function useKept<T>(
  name: string,
  read: (kept: unknown) => T,
): [value: T, keep: (value: T) => void] {
  const key = `bizportal.${name}`;
  const [value, setValue] = useState(() => read(kept(key)));
  return [
    value,
    (chosen) => {
      setValue(chosen);
      try {
        window.localStorage.setItem(key, JSON.stringify(chosen));
      } catch {
        // Storage is full or forbidden: nothing is lost but the habit.
      }
    },
  ];
}

function kept(key: string): unknown {
  try {
    return JSON.parse(window.localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}
