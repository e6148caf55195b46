import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { IntendedChange } from '../api/changes';
import { usePlanner } from './planner';
import { PreviewModal } from './PreviewModal';

interface Previewing<T> {
  look: (of: T) => void;
  looking: boolean;
  /** Why there is nothing to look at; the editor’s to show, and gone with `reset`. */
  error: Error | null;
  reset: () => void;
  modal: ReactNode;
}

/**
 * Lets an editor look at what its change would do, and save or plan it from there; without
 * `planned` it can’t be planned.
 */
export function usePreview<T = void>(
  change: (of: T) => IntendedChange,
  save: (of: T) => void,
  planned?: () => void,
  failed?: (error: Error) => void,
): Previewing<T> {
  const planner = usePlanner();
  const preview = useMutation({
    mutationFn: async (of: T) => {
      const meant = change(of);
      return { of, meant, shown: await planner.preview(meant) };
    },
    onError: failed,
  });
  const { data, reset } = preview;
  return {
    look: (of) => preview.mutate(of),
    looking: preview.isPending,
    error: preview.error,
    reset,
    modal: data !== undefined && (
      <PreviewModal
        preview={data.shown}
        change={data.meant}
        save={() => {
          reset();
          save(data.of);
        }}
        planned={
          planned &&
          (() => {
            reset();
            planned();
          })
        }
        close={reset}
      />
    ),
  };
}
