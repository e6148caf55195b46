import { ToolbarItem } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { NotFoundPage } from '../app/NotFoundPage';
import { SERVICES, type ServiceKind } from '../api/entitlement';
import { listTargets } from '../api/targets';
import { hasSettingsSite } from '../settings/menu';
import { FilterField } from '../ui/FilterField';
import { ListPanel } from '../ui/ListPanel';
import { PageHeading } from '../ui/PageHeading';
import { useCursorPaging } from '../ui/useCursorPaging';
import { useFilter } from '../ui/useFilter';
import { StraightIn } from './StraightIn';
import { TargetTable } from './TargetTable';

/** What a service's settings site can be entered for (C7). */
export function TargetListPage() {
  const { service: named } = useParams();
  const service = SERVICES.find((kind) => kind === named && hasSettingsSite(kind));
  return service === undefined ? <NotFoundPage /> : <Targets key={service} service={service} />;
}

function Targets({ service }: { service: ServiceKind }) {
  const { t } = useTranslation(['targets', 'common']);
  const filter = useFilter();
  const paging = useCursorPaging(`${service} ${filter.q}`);
  const { cursor, limit } = paging;
  const list = useQuery({
    queryKey: ['targets', service, { q: filter.q, cursor, limit }],
    queryFn: ({ signal }) =>
      listTargets(service, { q: filter.q || undefined, cursor, limit }, signal),
    placeholderData: keepPreviousData,
  });
  const only = list.data?.total === 1 ? list.data.items[0] : undefined;
  const name = t(`common:service.${service}`);
  const ofGroups = service === 'IP_VOICE';
  return (
    <>
      <PageHeading
        title={t('title', { service: name })}
        lead={t(ofGroups ? 'groupLead' : 'lead')}
      />
      {filter.q === '' && only !== undefined && <StraightIn target={only.id} />}
      <ListPanel
        id="targets"
        list={list}
        paging={paging}
        filtered={filter.q !== ''}
        empty={{ title: t('none'), hint: t('noneHint') }}
        tools={
          <ToolbarItem>
            <FilterField filter={filter} label={t('filter')} placeholder={t('filterHint')} />
          </ToolbarItem>
        }
      >
        {(targets) => (
          <TargetTable title={name} targets={targets} terms={filter.terms} ofGroups={ofGroups} />
        )}
      </ListPanel>
    </>
  );
}
