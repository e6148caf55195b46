import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { partQuery, readToTheEnd, sectionQuery, type Section } from './sectionQuery';

export interface PrintAll {
  start: () => void;
  stop: () => void;
  /** How many rows were read so far; nothing unless that is going on. */
  read: number | undefined;
  error: Error | null;
}

/** Reads every row of every section onto the page, and prints it. */
export function usePrintAll(contract: string, sections: readonly Section[]): PrintAll {
  const queryClient = useQueryClient();
  const [read, setRead] = useState(0);
  const running = useRef<AbortController>(undefined);
  const print = useMutation({
    mutationFn: async (stopped: AbortSignal) => {
      let before = 0;
      for (const section of sections) {
        const { queryKey } = sectionQuery(contract, section);
        await queryClient.cancelQueries({ queryKey });
        let rows = 0;
        await readToTheEnd(
          (cursor) => section.load(contract, partQuery(cursor), stopped),
          {
            show: (parts) => queryClient.setQueryData(queryKey, parts),
            progress: (now) => {
              rows = now;
              setRead(before + now);
            },
          },
          stopped,
        );
        before += rows;
      }
    },
    // What was read last is on the page two frames later.
    onSuccess: () => requestAnimationFrame(() => requestAnimationFrame(() => window.print())),
  });
  useEffect(() => () => running.current?.abort(), []);
  return {
    start: () => {
      running.current = new AbortController();
      setRead(0);
      print.mutate(running.current.signal);
    },
    stop: () => running.current?.abort(),
    read: print.isPending ? read : undefined,
    error: print.error?.name === 'AbortError' ? null : print.error,
  };
}
