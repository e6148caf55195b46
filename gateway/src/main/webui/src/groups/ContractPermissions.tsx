import {
  FormSelect,
  FormSelectOption,
  Toolbar,
  ToolbarContent,
  ToolbarItem,
} from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  SERVICES,
  type PermissionValue,
  type Permissions,
  type ServiceKind,
} from '../api/entitlement';
import { listCompanyContracts } from '../api/grants';
import { FilterField } from '../ui/FilterField';
import { Highlight } from '../ui/Highlight';
import { Loading } from '../ui/Loading';
import { Pager } from '../ui/Pager';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useCursorPaging } from '../ui/useCursorPaging';
import { useFilter } from '../ui/useFilter';
import { effective } from './permissions';
import { PermissionSelect } from './PermissionSelect';

interface Props {
  permissions: Permissions;
  change: (contract: string, value: PermissionValue) => void;
}

/** The contract level, on a filtered and paged list. */
export function ContractPermissions({ permissions, change }: Props) {
  const { t } = useTranslation(['groups', 'common']);
  const filter = useFilter();
  const [service, setService] = useState<ServiceKind>();
  const paging = useCursorPaging(`${service} ${filter.q}`, 20);
  const { cursor, limit } = paging;
  const list = useQuery({
    queryKey: ['company-contracts', { service, q: filter.q, cursor, limit }],
    queryFn: ({ signal }) =>
      listCompanyContracts({ service, q: filter.q || undefined, cursor, limit }, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <fieldset className="biz-fieldset">
      <legend>{t('byContract')}</legend>
      <Toolbar inset={{ default: 'insetNone' }}>
        <ToolbarContent>
          <ToolbarItem>
            <FilterField filter={filter} label={t('filter')} placeholder={t('filterHint')} />
          </ToolbarItem>
          <ToolbarItem>
            <FormSelect
              aria-label={t('service')}
              value={service ?? ''}
              onChange={(_event, chosen) => setService(SERVICES.find((kind) => kind === chosen))}
            >
              <FormSelectOption value="" label={t('everyService')} />
              {SERVICES.map((kind) => (
                <FormSelectOption key={kind} value={kind} label={t(`common:service.${kind}`)} />
              ))}
            </FormSelect>
          </ToolbarItem>
          <ToolbarItem variant="pagination" align={{ default: 'alignEnd' }}>
            <Pager id="contract-permission-pages" paging={paging} page={list.data} />
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      {list.isPending && <Loading />}
      {list.isError && <ProblemAlert error={list.error} />}
      {list.data?.items.length === 0 && <p className="biz-quiet">{t('common:nothingFound')}</p>}
      {list.data !== undefined && list.data.items.length > 0 && (
        <Table aria-label={t('byContract')} variant="compact" gridBreakPoint="grid-lg">
          <Thead>
            <Tr>
              <Th>{t('contract')}</Th>
              <Th>{t('permissions')}</Th>
              <Th>{t('effective')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {list.data.items.map(({ number, service, siteName }) => (
              <Tr key={number}>
                <Td dataLabel={t('contract')}>
                  <span className="biz-number">
                    <Highlight text={number} terms={filter.terms} />
                  </span>{' '}
                  <Highlight text={siteName} terms={filter.terms} />
                  <div className="biz-quiet">{t(`common:service.${service}`)}</div>
                </Td>
                <Td dataLabel={t('permissions')}>
                  <PermissionSelect
                    id={`contract-${number}`}
                    label={`${t('permissions')}: ${number}`}
                    labelHidden
                    value={permissions.contracts[number] ?? 'UNSPECIFIED'}
                    onChange={(value) => change(number, value)}
                  />
                </Td>
                <Td dataLabel={t('effective')}>
                  {t(`value.${effective(permissions, service, number)}`)}
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </fieldset>
  );
}
