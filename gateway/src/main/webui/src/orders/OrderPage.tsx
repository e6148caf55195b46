import { ProgressStep, ProgressStepper, Title } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listOrders, type Order, type OrderedContract } from '../api/orders';
import { ListPanel } from '../ui/ListPanel';
import { PageHeading } from '../ui/PageHeading';
import { useTimes } from '../ui/time';
import { useCursorPaging } from '../ui/useCursorPaging';
import { stateOf, STEPS } from './steps';

/** How the company's orders stand (C10). */
export function OrderPage() {
  const { t } = useTranslation('orders');
  const paging = useCursorPaging('', 20);
  const { cursor, limit } = paging;
  const list = useQuery({
    queryKey: ['orders', { cursor, limit }],
    queryFn: ({ signal }) => listOrders({ cursor, limit }, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <ListPanel
        id="orders"
        list={list}
        paging={paging}
        filtered={false}
        empty={{ title: t('none'), hint: t('noneHint') }}
      >
        {(orders) => (
          <div className="biz-orders">
            {orders.map((order) => (
              <OrderSection key={order.orderId} order={order} />
            ))}
          </div>
        )}
      </ListPanel>
    </>
  );
}

function OrderSection({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const times = useTimes();
  return (
    <section aria-label={t('order', { id: order.orderId })}>
      <Title headingLevel="h2" size="md">
        {t('order', { id: order.orderId })}{' '}
        <span className="biz-quiet">
          {t('received', { when: times.instant(order.receivedAt) })}
        </span>
      </Title>
      <ul className="biz-orders__contracts">
        {order.contracts.map((contract) => (
          <li key={contract.number}>
            <ContractProgress contract={contract} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ContractProgress({ contract }: { contract: OrderedContract }) {
  const { t } = useTranslation(['orders', 'common', 'contracts']);
  const times = useTimes();
  const label = `${contract.number} ${contract.siteName}`;
  const dates = {
    ORDERED: undefined,
    PROVISIONING: t('desired', { date: times.date(contract.desiredOpeningDate) }),
    ACTIVE: contract.activatedOn ? times.date(contract.activatedOn) : undefined,
  };
  return (
    <>
      <p>
        <span className="biz-number">{contract.number}</span> {contract.siteName}{' '}
        <span className="biz-quiet">{t(`common:service.${contract.service}`)}</span>
      </p>
      <ProgressStepper aria-label={label} isCenterAligned={false}>
        {STEPS.map((step) => {
          const state = stateOf(step, contract.lifeCycle);
          return (
            <ProgressStep
              key={step}
              id={`${contract.number}-${step}`}
              titleId={`${contract.number}-${step}-title`}
              variant={
                state === 'done'
                  ? 'success'
                  : state === 'halted'
                    ? 'warning'
                    : state === 'now'
                      ? 'info'
                      : 'pending'
              }
              isCurrent={state === 'now' || state === 'halted'}
              description={dates[step]}
              aria-label={`${t(`step.${step}`)}: ${t(`state.${state}`)}`}
            >
              {state === 'halted' ? t('contracts:lifeCycle.SUSPENDED') : t(`step.${step}`)}
            </ProgressStep>
          );
        })}
      </ProgressStepper>
    </>
  );
}
