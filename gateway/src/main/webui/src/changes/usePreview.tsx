import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { previewChange, type IntendedChange } from '../api/changes';
import { useSite } from '../settings/site';
import { PreviewModal } from './PreviewModal';

interface Previewing<T> {
  look: (of: T) => void;
  looking: boolean;
  /** Why there is nothing to look at; the editor’s to show, and gone with `reset`. */
  error: Error | null;
  reset: () => void;
  modal: ReactNode;
}

/** Lets an editor look at what its change would do, and save or plan it from there. */
export function usePreview<T = void>(
  change: (of: T) => IntendedChange,
  save: (of: T) => void,
  planned: () => void,
): Previewing<T> {
  const { contract } = useSite();
  const preview = useMutation({
    mutationFn: async (of: T) => {
      const meant = change(of);
      return { of, meant, shown: await previewChange(contract, meant) };
    },
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
        planned={() => {
          reset();
          planned();
        }}
        close={reset}
      />
    ),
  };
}
