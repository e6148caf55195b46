import { EmptyState, EmptyStateBody, PageSection, Title } from '@patternfly/react-core';
import PhoneSlashIcon from '@patternfly/react-icons/dist/esm/icons/phone-slash-icon';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listContracts, SERVICES, type ServiceKind } from '../api/entitlement';
import { useSession } from '../session/useSession';
import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';
import { PageHeading } from '../ui/PageHeading';
import { inOrder, withPin, type Favourites } from './favourites';
import { RecentContracts } from './RecentContracts';
import { ServiceCard } from './ServiceCard';
import { useFavourites } from './useFavourites';

const CATEGORIES = {
  PBX: ['SMART_PBX', 'HIKARI_CLOUD_PBX'],
  VOICE: ['IP_VOICE', 'DOTPHONE_OFFICE'],
} satisfies Record<string, ServiceKind[]>;

/** A category stands where its first service would among all. */
function place(services: readonly ServiceKind[], favourites: Favourites): number {
  const order = inOrder(SERVICES, favourites);
  return Math.min(...services.map((service) => order.indexOf(service)));
}

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
  const [favourites, changeFavourites] = useFavourites();
  const inCategories = Object.entries(CATEGORIES).sort(
    ([, one], [, other]) => place(one, favourites) - place(other, favourites),
  );
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
          <>
            <RecentContracts recent={favourites.recent} />
            {inCategories.map(([category, services]) => {
              const offered = inOrder(services, favourites).filter(
                (service) => (found.get(service)?.total ?? 0) > 0,
              );
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
                          pinned={favourites.pinned.includes(service)}
                          pin={() => changeFavourites((now) => withPin(now, service))}
                        />
                      ))}
                    </div>
                  </section>
                )
              );
            })}
          </>
        )}
      </PageSection>
    </>
  );
}
