import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accountNames } from '../api/identity';
import { chunks } from './chunks';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const AT_ONCE = 50;

/**
 * Names of accounts; somebody who is gone and other systems get a word of their own, as everybody
 * does for a reader who is no portal user and isn’t told.
 */
export function useAccountNames(ids: readonly string[]): (id: string) => string {
  const { t } = useTranslation();
  const asked = [...new Set(ids.filter((id) => UUID.test(id)))].sort();
  const answers = useQueries({
    queries: chunks(asked, AT_ONCE).map((some) => ({
      queryKey: ['account-names', some],
      queryFn: ({ signal }: { signal: AbortSignal }) => accountNames(some, signal),
      staleTime: 60_000,
    })),
  });
  const byId = new Map(
    answers.flatMap((answer) => answer.data ?? []).map((account) => [account.id, account.name]),
  );
  const known = answers.every((answer) => answer.isSuccess);
  const hidden = answers.some((answer) => answer.isError);
  return (id) => {
    if (!UUID.test(id)) {
      return t('someone.system');
    }
    if (hidden && !byId.has(id)) {
      return t('someone.hidden');
    }
    return byId.get(id) ?? (known && asked.includes(id) ? t('someone.gone') : '…');
  };
}
