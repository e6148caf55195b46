import { EmptyState, EmptyStateBody, PageSection, Title } from '@patternfly/react-core';
import PhoneSlashIcon from '@patternfly/react-icons/dist/esm/icons/phone-slash-icon';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listContracts, SERVICES, type ServiceKind } from '../api/entitlement';
import { useSession } from '../session/useSession';
import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';
import { PageHeading } from '../ui/PageHeading';
import { ServiceCard } from './ServiceCard';

const CATEGORIES = {
  PBX: ['SMART_PBX', 'HIKARI_CLOUD_PBX'],
  VOICE: ['IP_VOICE', 'DOTPHONE_OFFICE'],
} satisfies Record<string, ServiceKind[]>;

/** The services a company has contracts for, by category (C1). */
export function DashboardPage() {
  const { t } = useTranslation('dashboard');
  const name = useSession()?.account.name ?? '';
  const answers = useQueries({
    queries: SERVICES.map((service) => ({
      queryKey: ['contracts', 'of-service', service],
      // Two are enough to know how many there are and whether it is just one.
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        listContracts({ service, limit: 2 }, signal),
    })),
  });
  const failed = answers.find((answer) => answer.isError);
  const found = new Map(SERVICES.map((service, index) => [service, answers[index]?.data]));
  const waiting = answers.some((answer) => answer.isPending);
  const nothing = !waiting && [...found.values()].every((page) => page?.total === 0);
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead', { name })} />
      <PageSection hasBodyWrapper={false} isFilled>
        {failed !== undefined ? (
          <ErrorState error={failed.error} retry={() => void failed.refetch()} />
        ) : waiting ? (
          <Loading />
        ) : nothing ? (
          <EmptyState headingLevel="h2" titleText={t('none')} icon={PhoneSlashIcon}>
            <EmptyStateBody>{t('noneHint')}</EmptyStateBody>
          </EmptyState>
        ) : (
          Object.entries(CATEGORIES).map(([category, services]) => {
            const offered = services.filter((service) => (found.get(service)?.total ?? 0) > 0);
            return (
              offered.length > 0 && (
                <section key={category} className="biz-category">
                  <Title headingLevel="h2" size="lg">
                    {t(`category.${category as keyof typeof CATEGORIES}`)}
                  </Title>
                  <div className="biz-cards">
                    {offered.map((service) => (
                      <ServiceCard
                        key={service}
                        service={service}
                        total={found.get(service)?.total ?? 0}
                        first={found.get(service)?.items[0]}
                      />
                    ))}
                  </div>
                </section>
              )
            );
          })
        )}
      </PageSection>
    </>
  );
}
