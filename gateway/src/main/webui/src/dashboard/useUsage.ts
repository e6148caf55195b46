import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ServiceKind } from '../api/entitlement';
import {
  listRecentTargets,
  listServices,
  noteRecentTarget,
  noteServiceUse,
  pinService,
  type OfferedService,
} from '../api/usage';
import { useProblemText } from '../ui/useProblemText';
import { useToast } from '../ui/toasts';

export const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: ({ signal }) => listServices(signal),
});

export const recentQuery = queryOptions({
  queryKey: ['recent-targets'],
  queryFn: ({ signal }) => listRecentTargets(signal),
});

/** Notes what is used. Nobody waits for that, and nobody is told if it fails. */
export function useNoteUsage() {
  const queryClient = useQueryClient();
  const reread = () => {
    void queryClient.invalidateQueries({ queryKey: servicesQuery.queryKey });
    void queryClient.invalidateQueries({ queryKey: recentQuery.queryKey });
  };
  return {
    noteTarget: (target: string) => void noteRecentTarget(target).then(reread, () => undefined),
    noteService: (service: ServiceKind) =>
      void noteServiceUse(service).then(reread, () => undefined),
  };
}

/** Pins a service or takes the pin off; shown at once, and put right if it didn't work. */
export function usePin() {
  const queryClient = useQueryClient();
  const toast = useToast();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: ({ service, pinned }: Pick<OfferedService, 'service' | 'pinned'>) =>
      pinService(service, pinned),
    onMutate: ({ service, pinned }) =>
      queryClient.setQueryData(servicesQuery.queryKey, (before) =>
        before?.map((one) => (one.service === service ? { ...one, pinned } : one)),
      ),
    onError: (error) => toast('danger', problemText(error)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: servicesQuery.queryKey }),
  });
}
