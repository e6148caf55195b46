import { Button, ToolbarItem } from '@patternfly/react-core';
import PlusIcon from '@patternfly/react-icons/dist/esm/icons/plus-icon';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listProfiles, removeProfile, type BarringProfile } from '../api/barring';
import { RemoveModal } from '../settings/RemoveModal';
import { useSite } from '../settings/site';
import { useSaved } from '../settings/useSaved';
import { FilterField } from '../ui/FilterField';
import { ListPanel } from '../ui/ListPanel';
import { PageHeading } from '../ui/PageHeading';
import { useCursorPaging } from '../ui/useCursorPaging';
import { useFilter } from '../ui/useFilter';
import { ProfileEditor } from './ProfileEditor';
import { ProfileTable } from './ProfileTable';
import { TryProfile } from './TryProfile';

/** What may not be called (E5). */
export function BarringPage() {
  const { t } = useTranslation('barring');
  const { contract, mayWrite } = useSite();
  const filter = useFilter();
  const [editing, setEditing] = useState<BarringProfile | 'new'>();
  const [trying, setTrying] = useState<BarringProfile>();
  const [removing, setRemoving] = useState<BarringProfile>();
  const paging = useCursorPaging(`${contract} ${filter.q}`);
  const { cursor, limit } = paging;
  const list = useQuery({
    queryKey: ['barring-profiles', contract, { q: filter.q, cursor, limit }],
    queryFn: ({ signal }) =>
      listProfiles(contract, { q: filter.q || undefined, cursor, limit }, signal),
    placeholderData: keepPreviousData,
  });
  const { refresh } = useSaved(['barring-profiles'], contract);
  const add = mayWrite ? (
    <Button icon={<PlusIcon />} onClick={() => setEditing('new')}>
      {t('add')}
    </Button>
  ) : undefined;
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} actions={add} />
      <ListPanel
        id="barring-profiles"
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
        {(profiles) => (
          <ProfileTable
            profiles={profiles}
            terms={filter.terms}
            tryOut={setTrying}
            edit={mayWrite ? setEditing : undefined}
            remove={setRemoving}
          />
        )}
      </ListPanel>
      {editing !== undefined && (
        <ProfileEditor
          profile={editing === 'new' ? undefined : editing}
          close={() => setEditing(undefined)}
        />
      )}
      {trying !== undefined && <TryProfile profile={trying} close={() => setTrying(undefined)} />}
      {removing !== undefined && (
        <RemoveModal
          name={removing.name}
          remove={() => removeProfile(contract, removing)}
          refresh={refresh}
          close={() => setRemoving(undefined)}
        />
      )}
    </>
  );
}
