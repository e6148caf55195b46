import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accountNames } from '../api/identity';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOST = 200;

/** Names of accounts; somebody who is gone and other systems get a word of their own. */
export function useAccountNames(ids: readonly string[]): (id: string) => string {
  const { t } = useTranslation();
  const asked = [...new Set(ids.filter((id) => UUID.test(id)))].sort().slice(0, MOST);
  const names = useQuery({
    queryKey: ['account-names', asked],
    queryFn: ({ signal }) => accountNames(asked, signal),
    enabled: asked.length > 0,
    staleTime: 60_000,
  });
  const byId = new Map(names.data?.map((account) => [account.id, account.name]));
  return (id) => {
    if (!UUID.test(id)) {
      return t('someone.system');
    }
    return byId.get(id) ?? (names.isSuccess ? t('someone.gone') : '…');
  };
}
