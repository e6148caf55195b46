import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { actors } from '../api/identity';
import { useLineUser } from '../own/useLineUser';
import { chunks } from './chunks';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const AT_ONCE = 50;

/**
 * Names of accounts and admin IDs; somebody who is gone and other systems get a word of their own,
 * as everybody but himself does for a reader who is no portal user and isn’t told.
 */
export function useActorNames(ids: readonly string[]): (id: string) => string {
  const { t } = useTranslation();
  const self = useLineUser();
  const asked = [...new Set(ids.filter((id) => UUID.test(id) && id !== self?.id))].sort();
  const answers = useQueries({
    queries: chunks(asked, AT_ONCE).map((some) => ({
      queryKey: ['actors', some],
      queryFn: ({ signal }: { signal: AbortSignal }) => actors(some, signal),
      staleTime: 60_000,
    })),
  });
  const byId = new Map(
    answers
      .flatMap((answer) => answer.data ?? [])
      .map(({ id, kind, name }) => [
        id,
        kind === 'ADMIN_ID' ? t('someone.adminId', { name }) : name,
      ]),
  );
  const known = answers.every((answer) => answer.isSuccess);
  const hidden = answers.some((answer) => answer.isError);
  return (id) => {
    if (!UUID.test(id)) {
      return t('someone.system');
    }
    if (id === self?.id) {
      return t('someone.adminId', { name: self.loginId });
    }
    if (hidden && !byId.has(id)) {
      return t('someone.hidden');
    }
    return byId.get(id) ?? (known && asked.includes(id) ? t('someone.gone') : '…');
  };
}
