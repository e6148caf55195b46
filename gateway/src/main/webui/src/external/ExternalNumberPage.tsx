import { Button, ToggleGroup, ToggleGroupItem, ToolbarItem } from '@patternfly/react-core';
import PlusIcon from '@patternfly/react-icons/dist/esm/icons/plus-icon';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listNumbers, removeNumber, type ExternalNumber } from '../api/routing';
import { RemoveModal } from '../settings/RemoveModal';
import { useSite } from '../settings/site';
import { useSaved } from '../settings/useSaved';
import { FilterField } from '../ui/FilterField';
import { ListPanel } from '../ui/ListPanel';
import { PageHeading } from '../ui/PageHeading';
import { useCursorPaging } from '../ui/useCursorPaging';
import { useFilter } from '../ui/useFilter';
import { NumberEditor } from './NumberEditor';
import { NumberTable } from './NumberTable';

/** Which telephone number rings what (E4). */
export function ExternalNumberPage() {
  const { t } = useTranslation(['external', 'extensions']);
  const { contract, mayWrite } = useSite();
  const filter = useFilter();
  const [detailed, setDetailed] = useState(false);
  const [editing, setEditing] = useState<ExternalNumber | 'new'>();
  const [removing, setRemoving] = useState<ExternalNumber>();
  const paging = useCursorPaging(`${contract} ${filter.q}`);
  const { cursor, limit } = paging;
  const list = useQuery({
    queryKey: ['external-numbers', contract, { q: filter.q, cursor, limit }],
    queryFn: ({ signal }) =>
      listNumbers(contract, { q: filter.q || undefined, cursor, limit }, signal),
    placeholderData: keepPreviousData,
  });
  const { refresh } = useSaved(['external-numbers'], contract);
  const add = mayWrite ? (
    <Button icon={<PlusIcon />} onClick={() => setEditing('new')}>
      {t('add')}
    </Button>
  ) : undefined;
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} actions={add} />
      <ListPanel
        id="external-numbers"
        list={list}
        paging={paging}
        filtered={filter.q !== ''}
        empty={{ title: t('none'), hint: t('noneHint') }}
        tools={
          <>
            <ToolbarItem>
              <FilterField filter={filter} label={t('filter')} placeholder={t('filterHint')} />
            </ToolbarItem>
            <ToolbarItem>
              <ToggleGroup aria-label={t('extensions:view')}>
                <ToggleGroupItem
                  text={t('extensions:simple')}
                  isSelected={!detailed}
                  onChange={() => setDetailed(false)}
                />
                <ToggleGroupItem
                  text={t('extensions:detailed')}
                  isSelected={detailed}
                  onChange={() => setDetailed(true)}
                />
              </ToggleGroup>
            </ToolbarItem>
          </>
        }
      >
        {(numbers) => (
          <NumberTable
            numbers={numbers}
            terms={filter.terms}
            detailed={detailed}
            edit={mayWrite ? setEditing : undefined}
            remove={setRemoving}
          />
        )}
      </ListPanel>
      {editing !== undefined && (
        <NumberEditor
          number={editing === 'new' ? undefined : editing}
          close={() => setEditing(undefined)}
        />
      )}
      {removing !== undefined && (
        <RemoveModal
          name={removing.digits}
          remove={() => removeNumber(contract, removing)}
          refresh={refresh}
          close={() => setRemoving(undefined)}
        />
      )}
    </>
  );
}
