import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { ServiceKind } from '../api/entitlement';
import { useNoteUsage } from '../dashboard/useUsage';
import { wayIn } from '../settings/target';
import { crossingQuery } from '../settings/useCrossing';
import { useProblemText } from '../ui/useProblemText';
import { useToast } from '../ui/toasts';

/** Crosses over to the settings site of a contract or voice group. */
export function useEnter(target: string, options?: { replace: boolean }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const { noteTarget } = useNoteUsage();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: () => queryClient.fetchQuery({ ...crossingQuery(target), staleTime: 0 }),
    onSuccess: ({ service }) => {
      noteTarget(target);
      return navigate(wayIn(target, service as ServiceKind), options);
    },
    onError: (error) => toast('danger', problemText(error)),
  });
}
