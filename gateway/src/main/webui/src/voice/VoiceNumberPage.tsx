import { Flex, PageSection, ToolbarItem } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiError, placeErrors } from '../api/problem';
import { listVoiceNumbers, voiceNumberTable } from '../api/voice';
import { ColumnChoice } from '../ui/ColumnChoice';
import { readColumns } from '../ui/columns';
import { ExportLink } from '../ui/ExportLink';
import { LinkButton } from '../ui/LinkButton';
import { ListPanel } from '../ui/ListPanel';
import { PageHeading } from '../ui/PageHeading';
import { useCursorPaging } from '../ui/useCursorPaging';
import { useKept } from '../ui/useKept';
import { useSort } from '../ui/useSort';
import { VOICE_COLUMNS, VOICE_SORTS } from './columns';
import { SearchForm } from './SearchForm';
import { useVoiceGroup } from './site';
import { SEARCHED, useVoiceSearch } from './useVoiceSearch';
import { VoiceNumberTable } from './VoiceNumberTable';

/** The telephone numbers of the voice group (G1). */
export function VoiceNumberPage() {
  const { t } = useTranslation(['voice', 'simulation']);
  const { voiceGroup } = useVoiceGroup();
  const { search, find } = useVoiceSearch();
  const sort = useSort(VOICE_SORTS);
  const [columns, setColumns] = useKept('columns.voice-numbers', (kept) =>
    readColumns(VOICE_COLUMNS, kept, VOICE_COLUMNS.all),
  );
  const narrowed = Object.keys(search).length > 0;
  const paging = useCursorPaging(`${voiceGroup} ${sort.asked ?? ''} ${JSON.stringify(search)}`);
  const { cursor, limit } = paging;
  const list = useQuery({
    queryKey: ['voice-numbers', voiceGroup, { ...search, sort: sort.asked, cursor, limit }],
    queryFn: ({ signal }) =>
      listVoiceNumbers(voiceGroup, { ...search, sort: sort.asked, cursor, limit }, signal),
    placeholderData: keepPreviousData,
  });
  const errors = list.isError ? placeErrors(apiError(list.error).problem, SEARCHED).fields : {};
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={
          <Flex>
            <LinkButton to={`/voice-groups/${voiceGroup}/imports`} variant="secondary">
              {t('tables')}
            </LinkButton>
            <LinkButton to={`/voice-groups/${voiceGroup}/plans`} variant="secondary">
              {t('toPlans')}
            </LinkButton>
            <LinkButton to={`/voice-groups/${voiceGroup}/simulation`} variant="secondary">
              {t('simulation:open')}
            </LinkButton>
          </Flex>
        }
      />
      <PageSection hasBodyWrapper={false} className="biz-search-section">
        <SearchForm key={JSON.stringify(search)} search={search} errors={errors} find={find} />
      </PageSection>
      <ListPanel
        id="voice-numbers"
        list={list}
        paging={paging}
        filtered={narrowed}
        empty={{ title: t('none'), hint: t('noneHint') }}
        tools={
          <>
            <ToolbarItem>{t('list')}</ToolbarItem>
            <ColumnChoice
              columns={VOICE_COLUMNS}
              shown={columns}
              title={(column) => t(column === 'siteId' ? 'search.siteId' : column)}
              show={setColumns}
            />
            <ToolbarItem>
              <ExportLink
                href={voiceNumberTable(voiceGroup, { ...search, sort: sort.asked })}
                filtered={narrowed}
              />
            </ToolbarItem>
          </>
        }
      >
        {(numbers) => <VoiceNumberTable numbers={numbers} sort={sort} columns={columns} />}
      </ListPanel>
    </>
  );
}
