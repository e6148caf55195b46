import { useState } from 'react';

interface Position {
  /** What the list is filtered by; another filter begins at the first page. */
  of: string;
  cursors: (string | undefined)[];
}

export interface CursorPaging {
  cursor: string | undefined;
  page: number;
  limit: number;
  next: (cursor: string | null | undefined) => void;
  previous: () => void;
  setLimit: (limit: number) => void;
}

/** Keeps the way back through a list that only tells where its next page begins. */
export function useCursorPaging(filter: string, firstLimit = 50): CursorPaging {
  const [limit, setLimit] = useState(firstLimit);
  const of = `${limit} ${filter}`;
  const [kept, setPosition] = useState<Position>({ of, cursors: [undefined] });
  const position = kept.of === of ? kept : { of, cursors: [undefined] };
  return {
    cursor: position.cursors.at(-1),
    page: position.cursors.length,
    limit,
    next: (cursor) => {
      if (cursor) {
        setPosition({ of, cursors: [...position.cursors, cursor] });
      }
    },
    previous: () => {
      if (position.cursors.length > 1) {
        setPosition({ of, cursors: position.cursors.slice(0, -1) });
      }
    },
    setLimit,
  };
}
