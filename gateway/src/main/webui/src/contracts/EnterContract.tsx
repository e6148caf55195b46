import { Button } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { withRecent, type RecentContract } from '../dashboard/favourites';
import { useFavourites } from '../dashboard/useFavourites';
import { crossingQuery } from '../settings/useCrossing';
import { useProblemText } from '../ui/useProblemText';
import { useToast } from '../ui/toasts';

interface Props {
  contract: RecentContract;
  label: string;
  /** What is entered, for those who hear the button without its row. */
  of: string;
  size?: 'sm';
}

/** Crosses over to a contract's settings site. */
export function EnterContract({ contract, label, of, size }: Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const [, changeFavourites] = useFavourites();
  const problemText = useProblemText();
  const enter = useMutation({
    mutationFn: () => queryClient.fetchQuery({ ...crossingQuery(contract.number), staleTime: 0 }),
    onSuccess: () => {
      changeFavourites((now) =>
        withRecent(now, {
          number: contract.number,
          service: contract.service,
          siteName: contract.siteName,
        }),
      );
      return navigate(`/contracts/${contract.number}/extensions`);
    },
    onError: (error) => toast('danger', problemText(error)),
  });
  return (
    <Button
      variant="secondary"
      size={size}
      aria-label={`${label}: ${of}`}
      isLoading={enter.isPending}
      isDisabled={enter.isPending}
      spinnerAriaLabel={t('loading')}
      onClick={() => enter.mutate()}
    >
      {label}
    </Button>
  );
}
