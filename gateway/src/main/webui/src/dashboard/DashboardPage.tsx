import { EmptyState, EmptyStateBody, PageSection, Title } from '@patternfly/react-core';
import PhoneSlashIcon from '@patternfly/react-icons/dist/esm/icons/phone-slash-icon';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../session/useSession';
import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';
import { PageHeading } from '../ui/PageHeading';
import { byCategory } from './categories';
import { RecentTargets } from './RecentTargets';
import { ServiceCard } from './ServiceCard';
import { servicesQuery } from './useUsage';

/** The services a company has contracts for, by category (C1). */
export function DashboardPage() {
  const { t } = useTranslation('dashboard');
  const name = useAccount()?.name ?? '';
  const services = useQuery(servicesQuery);
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead', { name })} />
      <PageSection hasBodyWrapper={false} isFilled>
        {services.data === undefined ? (
          services.isError ? (
            <ErrorState error={services.error} retry={() => void services.refetch()} />
          ) : (
            <Loading />
          )
        ) : services.data.length === 0 ? (
          <EmptyState headingLevel="h2" titleText={t('none')} icon={PhoneSlashIcon}>
            <EmptyStateBody>{t('noneHint')}</EmptyStateBody>
          </EmptyState>
        ) : (
          <>
            <RecentTargets />
            {byCategory(services.data).map(([category, offered]) => (
              <section key={category} className="biz-category">
                <Title headingLevel="h2" size="lg">
                  {t(`category.${category}`)}
                </Title>
                <div className="biz-cards">
                  {offered.map((service) => (
                    <ServiceCard key={service.service} offered={service} />
                  ))}
                </div>
              </section>
            ))}
          </>
        )}
      </PageSection>
    </>
  );
}
