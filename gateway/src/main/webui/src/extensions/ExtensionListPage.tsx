import { ToggleGroup, ToggleGroupItem, ToolbarItem } from '@patternfly/react-core';
import PlusIcon from '@patternfly/react-icons/dist/esm/icons/plus-icon';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listExtensions, type Extension } from '../api/pbx';
import { Path } from '../settings/Path';
import { useSite } from '../settings/site';
import { FilterField } from '../ui/FilterField';
import { LinkButton } from '../ui/LinkButton';
import { ListPanel } from '../ui/ListPanel';
import { PageHeading } from '../ui/PageHeading';
import { useCursorPaging } from '../ui/useCursorPaging';
import { useFilter } from '../ui/useFilter';
import { DeleteExtension } from './DeleteExtension';
import { ExtensionTable } from './ExtensionTable';

export function ExtensionListPage() {
  const { t } = useTranslation('extensions');
  const { contract, mayWrite } = useSite();
  const filter = useFilter();
  const [detailed, setDetailed] = useState(false);
  const [removing, setRemoving] = useState<Extension>();
  const paging = useCursorPaging(`${contract} ${filter.q}`);
  const { cursor, limit } = paging;
  const list = useQuery({
    queryKey: ['extensions', contract, { q: filter.q, cursor, limit }],
    queryFn: ({ signal }) =>
      listExtensions(contract, { q: filter.q || undefined, cursor, limit }, signal),
    placeholderData: keepPreviousData,
  });
  const add = mayWrite ? (
    <LinkButton to={`/contracts/${contract}/extensions/new`} icon={<PlusIcon />}>
      {t('add')}
    </LinkButton>
  ) : undefined;
  return (
    <>
      <PageHeading title={t('title')} above={<Path />} actions={add} />
      <ListPanel
        id="extensions"
        list={list}
        paging={paging}
        filtered={filter.q !== ''}
        empty={{
          title: t('none'),
          hint: mayWrite ? t('noneHint') : t('noneReadOnly'),
          action: add,
        }}
        tools={
          <>
            <ToolbarItem>
              <FilterField filter={filter} label={t('filter')} placeholder={t('filterHint')} />
            </ToolbarItem>
            <ToolbarItem>
              <ToggleGroup aria-label={t('view')}>
                <ToggleGroupItem
                  text={t('simple')}
                  isSelected={!detailed}
                  onChange={() => setDetailed(false)}
                />
                <ToggleGroupItem
                  text={t('detailed')}
                  isSelected={detailed}
                  onChange={() => setDetailed(true)}
                />
              </ToggleGroup>
            </ToolbarItem>
          </>
        }
      >
        {(extensions) => (
          <ExtensionTable
            extensions={extensions}
            terms={filter.terms}
            detailed={detailed}
            remove={setRemoving}
          />
        )}
      </ListPanel>
      {removing !== undefined && (
        <DeleteExtension extension={removing} close={() => setRemoving(undefined)} />
      )}
    </>
  );
}
