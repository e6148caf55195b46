import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listProfiles } from '../api/barring';
import { useSite } from '../settings/site';
import { useNumberChoices } from '../settings/useNumberChoices';
import { offered } from '../ui/offered';
import type { Choice } from '../ui/SelectField';

/** What an extension's calls can be given: things of the contract, by their names. */
export function useCallChoices() {
  const { t } = useTranslation('extensions');
  const { contract } = useSite();
  const profiles = useQuery({
    queryKey: ['barring-profiles', contract, 'choices'],
    queryFn: ({ signal }) => listProfiles(contract, { limit: 200 }, signal),
  });
  const names = profiles.data?.items.map(({ name }) => name) ?? [];
  return {
    outgoingNumber: useNumberChoices(t('likeContract')),
    notificationNumber: useNumberChoices(t('likeContract')),
    profiles: (stored: string): Choice<string>[] => offered(t('notChosen'), names, stored),
  };
}
