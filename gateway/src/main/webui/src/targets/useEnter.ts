import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { withRecent, type RecentContract } from '../dashboard/favourites';
import { useFavourites } from '../dashboard/useFavourites';
import { crossingQuery } from '../settings/useCrossing';
import { useProblemText } from '../ui/useProblemText';
import { useToast } from '../ui/toasts';

/** Crosses over to a contract's settings site. */
export function useEnter(contract: RecentContract, options?: { replace: boolean }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const [, changeFavourites] = useFavourites();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: () => queryClient.fetchQuery({ ...crossingQuery(contract.number), staleTime: 0 }),
    onSuccess: () => {
      changeFavourites((now) =>
        withRecent(now, {
          number: contract.number,
          service: contract.service,
          siteName: contract.siteName,
        }),
      );
      return navigate(`/contracts/${contract.number}/extensions`, options);
    },
    onError: (error) => toast('danger', problemText(error)),
  });
}
