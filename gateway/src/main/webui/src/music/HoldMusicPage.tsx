import { Button, PageSection, ToolbarItem } from '@patternfly/react-core';
import PlusIcon from '@patternfly/react-icons/dist/esm/icons/plus-icon';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listMusic, removeMusic, setDefaults, type HoldMusic } from '../api/music';
import { RemoveModal } from '../settings/RemoveModal';
import { useSite } from '../settings/site';
import { useDefaults } from '../settings/useDefaults';
import { useSaved } from '../settings/useSaved';
import { FilterField } from '../ui/FilterField';
import { ListPanel } from '../ui/ListPanel';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/toasts';
import { useCursorPaging } from '../ui/useCursorPaging';
import { useFilter } from '../ui/useFilter';
import { AddMusic } from './AddMusic';
import { MusicTable } from './MusicTable';
import { RenameMusic } from './RenameMusic';

/** What callers hear while they wait (E5). */
export function HoldMusicPage() {
  const { t } = useTranslation('music');
  const { contract, mayWrite } = useSite();
  const queryClient = useQueryClient();
  const toast = useToast();
  const filter = useFilter();
  const [adding, setAdding] = useState(false);
  const [renaming, setRenaming] = useState<HoldMusic>();
  const [removing, setRemoving] = useState<HoldMusic>();
  const paging = useCursorPaging(`${contract} ${filter.q}`);
  const { cursor, limit } = paging;
  const list = useQuery({
    queryKey: ['hold-music', contract, { q: filter.q, cursor, limit }],
    queryFn: ({ signal }) =>
      listMusic(contract, { q: filter.q || undefined, cursor, limit }, signal),
    placeholderData: keepPreviousData,
  });
  const { refresh } = useSaved(['hold-music'], contract);
  const defaults = useDefaults();
  const choose = useMutation({
    mutationFn: (music: HoldMusic | undefined) => {
      if (defaults.data === undefined) {
        throw defaults.error ?? new Error('not read yet');
      }
      return setDefaults(contract, defaults.data, { holdMusic: music?.id });
    },
    onSuccess: (stored, music) => {
      queryClient.setQueryData(['defaults', contract], stored);
      toast('success', music ? t('defaultSet', { name: music.name }) : t('defaultCleared'));
    },
    onError: () => void defaults.refetch(),
  });
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={
          mayWrite ? (
            <Button icon={<PlusIcon />} onClick={() => setAdding(true)}>
              {t('add')}
            </Button>
          ) : undefined
        }
      />
      {choose.isError && (
        <PageSection hasBodyWrapper={false}>
          <ProblemAlert error={choose.error} />
        </PageSection>
      )}
      <ListPanel
        id="hold-music"
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
        {(music) => (
          <MusicTable
            music={music}
            terms={filter.terms}
            chosen={defaults.data?.holdMusic}
            busy={choose.isPending || defaults.data === undefined}
            choose={(piece) => choose.mutate(piece)}
            rename={setRenaming}
            remove={setRemoving}
          />
        )}
      </ListPanel>
      {adding && <AddMusic close={() => setAdding(false)} />}
      {renaming !== undefined && (
        <RenameMusic music={renaming} close={() => setRenaming(undefined)} />
      )}
      {removing !== undefined && (
        <RemoveModal
          lead={t('removeLead')}
          name={removing.name}
          remove={() => removeMusic(contract, removing)}
          refresh={refresh}
          close={() => setRemoving(undefined)}
        />
      )}
    </>
  );
}
