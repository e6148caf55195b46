import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useNoteUsage } from '../dashboard/useUsage';
import { crossingQuery } from '../settings/useCrossing';
import { useProblemText } from '../ui/useProblemText';
import { useToast } from '../ui/toasts';

/** Crosses over to a contract's settings site. */
export function useEnter(contract: string, options?: { replace: boolean }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const { noteTarget } = useNoteUsage();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: () => queryClient.fetchQuery({ ...crossingQuery(contract), staleTime: 0 }),
    onSuccess: () => {
      noteTarget(contract);
      return navigate(`/contracts/${contract}/extensions`, options);
    },
    onError: (error) => toast('danger', problemText(error)),
  });
}
