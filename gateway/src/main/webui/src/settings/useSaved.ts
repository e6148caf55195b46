import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiError } from '../api/problem';
import { useToast } from '../ui/toasts';

interface Stored {
  warnings?: { path: string[] }[] | null;
}

/** Tells of calls that would come back to where they were. */
export function useLoops(): (stored: Stored) => void {
  const { t } = useTranslation('settings');
  const toast = useToast();
  return (stored) =>
    stored.warnings?.forEach((warning) =>
      toast('warning', t('loop', { path: warning.path.join(' → ') })),
    );
}

/** What follows a write: the lists are read anew, and loops that some calls take are told. */
export function useSaved(lists: readonly string[], contract: string) {
  const { t } = useTranslation('settings');
  const queryClient = useQueryClient();
  const toast = useToast();
  const tellLoops = useLoops();
  const refresh = () =>
    lists.forEach((list) => void queryClient.invalidateQueries({ queryKey: [list, contract] }));
  return {
    refresh,
    saved: (stored: Stored) => {
      refresh();
      toast('success', t('saved'));
      tellLoops(stored);
    },
    failed: (error: Error) => {
      if (apiError(error).status === 412) {
        refresh();
      }
    },
  };
}
