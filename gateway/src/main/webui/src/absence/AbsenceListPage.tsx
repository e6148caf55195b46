import { ToolbarItem } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listAbsences } from '../api/pbx';
import { useSite } from '../settings/site';
import { ColumnChoice } from '../ui/ColumnChoice';
import { readColumns } from '../ui/columns';
import { FilterField } from '../ui/FilterField';
import { LinkButton } from '../ui/LinkButton';
import { ListPanel } from '../ui/ListPanel';
import { PageHeading } from '../ui/PageHeading';
import { useCursorPaging } from '../ui/useCursorPaging';
import { useFilter } from '../ui/useFilter';
import { useKept } from '../ui/useKept';
import { ABSENCE_COLUMNS, AbsenceTable } from './AbsenceTable';

/** What becomes of calls that extensions don't take: those where anything is set (E2). */
export function AbsenceListPage() {
  const { t } = useTranslation('absence');
  const { contract } = useSite();
  const filter = useFilter();
  const [columns, setColumns] = useKept('columns.absences', (kept) =>
    readColumns(ABSENCE_COLUMNS, kept),
  );
  const paging = useCursorPaging(`${contract} ${filter.q}`);
  const { cursor, limit } = paging;
  const list = useQuery({
    queryKey: ['absences', contract, { q: filter.q, cursor, limit }],
    queryFn: ({ signal }) =>
      listAbsences(contract, { q: filter.q || undefined, cursor, limit }, signal),
    placeholderData: keepPreviousData,
  });
  const toExtensions = (
    <LinkButton to={`/contracts/${contract}/extensions`} variant="secondary">
      {t('list.toExtensions')}
    </LinkButton>
  );
  return (
    <>
      <PageHeading title={t('list.title')} lead={t('list.lead')} actions={toExtensions} />
      <ListPanel
        id="absences"
        list={list}
        paging={paging}
        filtered={filter.q !== ''}
        empty={{ title: t('list.none'), hint: t('list.noneHint'), action: toExtensions }}
        tools={
          <>
            <ToolbarItem>
              <FilterField
                filter={filter}
                label={t('list.filter')}
                placeholder={t('list.filterHint')}
              />
            </ToolbarItem>
            <ColumnChoice
              columns={ABSENCE_COLUMNS}
              shown={columns}
              title={(column) => t(`list.column.${column}`)}
              show={setColumns}
            />
          </>
        }
      >
        {(absences) => <AbsenceTable absences={absences} columns={columns} terms={filter.terms} />}
      </ListPanel>
    </>
  );
}
