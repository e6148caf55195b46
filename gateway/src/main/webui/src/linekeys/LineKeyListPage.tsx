import { FormSelect, FormSelectOption, ToolbarItem } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { settingsTable } from '../api/imports';
import { LINE_KEY_KINDS, listTerminalKeys } from '../api/lineKeys';
import { useSite } from '../settings/site';
import { ExportLink } from '../ui/ExportLink';
import { FilterField } from '../ui/FilterField';
import { ListPanel } from '../ui/ListPanel';
import { PageHeading } from '../ui/PageHeading';
import { useCursorPaging } from '../ui/useCursorPaging';
import { useFilter } from '../ui/useFilter';
import { useSort } from '../ui/useSort';
import { TERMINAL_KEYS_SORTS, TerminalKeysTable } from './TerminalKeysTable';

const KINDS = ['ALL', ...LINE_KEY_KINDS] as const;
type Kind = (typeof KINDS)[number];

/** The terminals of a contract that have line keys (E5). */
export function LineKeyListPage() {
  const { t } = useTranslation('lineKeys');
  const { contract } = useSite();
  const filter = useFilter();
  const sort = useSort(TERMINAL_KEYS_SORTS);
  const [kind, setKind] = useState<Kind>('ALL');
  const shown = {
    q: filter.q || undefined,
    kind: kind === 'ALL' ? undefined : kind,
    sort: sort.asked,
  };
  const filtered = shown.q !== undefined || shown.kind !== undefined;
  const paging = useCursorPaging(`${contract} ${kind} ${sort.asked ?? ''} ${filter.q}`);
  const { cursor, limit } = paging;
  const list = useQuery({
    queryKey: ['terminal-keys', contract, { ...shown, cursor, limit }],
    queryFn: ({ signal }) => listTerminalKeys(contract, { ...shown, cursor, limit }, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeading title={t('listTitle')} lead={t('listLead')} />
      <ListPanel
        id="line-keys"
        list={list}
        paging={paging}
        filtered={filtered}
        empty={{ title: t('listNone'), hint: t('listNoneHint') }}
        tools={
          <>
            <ToolbarItem>
              <FilterField filter={filter} label={t('filter')} placeholder={t('filterHint')} />
            </ToolbarItem>
            <ToolbarItem>
              <FormSelect
                aria-label={t('kindFilter')}
                value={kind}
                onChange={(_event, chosen) => setKind(chosen as Kind)}
              >
                {KINDS.map((one) => (
                  <FormSelectOption
                    key={one}
                    value={one}
                    label={one === 'ALL' ? t('allKinds') : t(`kinds.${one}`)}
                  />
                ))}
              </FormSelect>
            </ToolbarItem>
            <ToolbarItem>
              <ExportLink href={settingsTable(contract, 'line-keys', shown)} filtered={filtered} />
            </ToolbarItem>
          </>
        }
      >
        {(terminals) => (
          <TerminalKeysTable terminals={terminals} terms={filter.terms} sort={sort} />
        )}
      </ListPanel>
    </>
  );
}
