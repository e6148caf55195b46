import { FormSelect, FormSelectOption, ToolbarItem } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { contractTable, listContracts, SERVICES, type ServiceKind } from '../api/entitlement';
import { ColumnChoice } from '../ui/ColumnChoice';
import { readColumns } from '../ui/columns';
import { ExportLink } from '../ui/ExportLink';
import { FilterField } from '../ui/FilterField';
import { ListPanel } from '../ui/ListPanel';
import { PageHeading } from '../ui/PageHeading';
import { useCursorPaging } from '../ui/useCursorPaging';
import { useFilter } from '../ui/useFilter';
import { useKept } from '../ui/useKept';
import { useSort } from '../ui/useSort';
import { CONTRACT_COLUMNS, CONTRACT_SORTS } from './columns';
import { ContractTable } from './ContractTable';

/** Every contract the reader may see, and the way into its settings (C6, C7). */
export function ContractListPage() {
  const { t } = useTranslation(['contracts', 'common']);
  const filter = useFilter();
  const sort = useSort(CONTRACT_SORTS);
  const [columns, setColumns] = useKept('columns.contracts', (kept) =>
    readColumns(CONTRACT_COLUMNS, kept, CONTRACT_COLUMNS.all),
  );
  const [params, setParams] = useSearchParams();
  const service = SERVICES.find((kind) => kind === params.get('service'));
  const paging = useCursorPaging(`${service} ${sort.asked ?? ''} ${filter.q}`);
  const { cursor, limit } = paging;
  const list = useQuery({
    queryKey: ['contracts', { service, q: filter.q, sort: sort.asked, cursor, limit }],
    queryFn: ({ signal }) =>
      listContracts({ service, q: filter.q || undefined, sort: sort.asked, cursor, limit }, signal),
    placeholderData: keepPreviousData,
  });
  const choose = (chosen: string) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (chosen === '') {
          after.delete('service');
        } else {
          after.set('service', chosen);
        }
        return after;
      },
      { replace: true },
    );
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <ListPanel
        id="contracts"
        list={list}
        paging={paging}
        filtered={filter.q !== '' || service !== undefined}
        empty={{ title: t('none'), hint: t('noneHint') }}
        tools={
          <>
            <ToolbarItem>
              <FilterField filter={filter} label={t('filter')} placeholder={t('filterHint')} />
            </ToolbarItem>
            <ToolbarItem>
              <FormSelect
                aria-label={t('service')}
                value={service ?? ''}
                onChange={(_event, chosen) => choose(chosen as ServiceKind | '')}
              >
                <FormSelectOption value="" label={t('allServices')} />
                {SERVICES.map((kind) => (
                  <FormSelectOption key={kind} value={kind} label={t(`common:service.${kind}`)} />
                ))}
              </FormSelect>
            </ToolbarItem>
            <ColumnChoice
              columns={CONTRACT_COLUMNS}
              shown={columns}
              title={(column) => t(column)}
              show={setColumns}
            />
            <ToolbarItem>
              <ExportLink
                href={contractTable({ service, q: filter.q, sort: sort.asked })}
                filtered={filter.q !== '' || service !== undefined}
              />
            </ToolbarItem>
          </>
        }
      >
        {(contracts) => (
          <ContractTable contracts={contracts} terms={filter.terms} sort={sort} columns={columns} />
        )}
      </ListPanel>
    </>
  );
}
