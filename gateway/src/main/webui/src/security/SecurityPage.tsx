import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readPolicy, type CompanyPolicy } from '../api/policy';
import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';
import { PageHeading } from '../ui/PageHeading';
import { IdleEditor } from './IdleEditor';
import { LogoEditor } from './LogoEditor';
import { NetworkEditor } from './NetworkEditor';
import { SkipEditor } from './SkipEditor';
import { BRAND } from './useBrand';

const POLICY = ['company-policy'];

/** How the company's people may come in (B2–B5). */
export function SecurityPage() {
  const { t } = useTranslation('security');
  const queryClient = useQueryClient();
  const policy = useQuery({
    queryKey: POLICY,
    queryFn: ({ signal }) => readPolicy(signal),
    // An edit is based on what was shown when it began.
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  const saved = (now: CompanyPolicy) => {
    queryClient.setQueryData(POLICY, now);
    queryClient.setQueryData(BRAND, now);
  };
  const reload = () => void policy.refetch();
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      {policy.isError && policy.data === undefined && (
        <ErrorState error={policy.error} retry={reload} />
      )}
      {policy.isPending && <Loading />}
      {policy.data !== undefined && (
        <>
          <NetworkEditor
            key={`networks-${policy.data.version}`}
            policy={policy.data}
            saved={saved}
            reload={reload}
          />
          <SkipEditor
            key={`skip-${policy.data.version}`}
            policy={policy.data}
            saved={saved}
            reload={reload}
          />
          <IdleEditor
            key={`idle-${policy.data.version}`}
            policy={policy.data}
            saved={saved}
            reload={reload}
          />
          <LogoEditor policy={policy.data} saved={saved} reload={reload} />
        </>
      )}
    </>
  );
}
