import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listProfiles } from '../api/barring';
import { useSite } from '../settings/site';
import type { Choice } from '../ui/SelectField';

/** What an extension's calls can be given: things of the contract, by their names. */
export function useCallChoices() {
  const { t } = useTranslation('extensions');
  const { contract } = useSite();
  const profiles = useQuery({
    queryKey: ['barring-profiles', contract, 'choices'],
    queryFn: ({ signal }) => listProfiles(contract, { limit: 200 }, signal),
  });
  /** What is stored stays to be seen, though it may not be among what is offered. */
  const offered = (names: readonly string[], stored: string): Choice<string>[] => [
    { value: '', label: t('notChosen') },
    ...[...new Set(stored === '' ? names : [...names, stored])].map((name) => ({
      value: name,
      label: name,
    })),
  ];
  return {
    profiles: (stored: string) =>
      offered(profiles.data?.items.map(({ name }) => name) ?? [], stored),
  };
}
