import { Button, Label } from '@patternfly/react-core';
import PlusIcon from '@patternfly/react-icons/dist/esm/icons/plus-icon';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listGroups, type GroupSummary } from '../api/entitlement';
import { LinkButton } from '../ui/LinkButton';
import { ListPanel } from '../ui/ListPanel';
import { PageHeading } from '../ui/PageHeading';
import { useCursorPaging } from '../ui/useCursorPaging';
import { AddGroupModal } from './AddGroupModal';

/** The company's groups (C4). */
export function GroupListPage() {
  const { t } = useTranslation('groups');
  const [adding, setAdding] = useState(false);
  const paging = useCursorPaging('');
  const { cursor, limit } = paging;
  const list = useQuery({
    queryKey: ['groups', { cursor, limit }],
    queryFn: ({ signal }) => listGroups({ cursor, limit }, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={
          <Button icon={<PlusIcon />} onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        }
      />
      <ListPanel
        id="groups"
        list={list}
        paging={paging}
        filtered={false}
        empty={{ title: t('none'), hint: t('noneHint') }}
      >
        {(groups) => <GroupTable groups={groups} />}
      </ListPanel>
      {adding && <AddGroupModal close={() => setAdding(false)} />}
    </>
  );
}

function GroupTable({ groups }: { groups: readonly GroupSummary[] }) {
  const { t } = useTranslation(['groups', 'common']);
  return (
    <Table aria-label={t('title')} gridBreakPoint="grid-lg" className="biz-table">
      <Thead>
        <Tr>
          <Th>{t('id')}</Th>
          <Th>{t('name')}</Th>
          <Th>{t('description')}</Th>
          <Th>{t('members')}</Th>
          <Th screenReaderText={t('action')} />
        </Tr>
      </Thead>
      <Tbody>
        {groups.map((group) => (
          <Tr key={group.id}>
            <Td dataLabel={t('id')} className="biz-number">
              {group.id}
            </Td>
            <Td dataLabel={t('name')} className="biz-words">
              {group.name}{' '}
              {group.automatic && (
                <Label isCompact color="grey">
                  {t('automatic')}
                </Label>
              )}
            </Td>
            <Td dataLabel={t('description')}>{group.description || t('common:none')}</Td>
            <Td dataLabel={t('members')}>{t('memberCount', { total: group.members })}</Td>
            <Td className="biz-action">
              <LinkButton
                to={`/groups/${group.id}`}
                variant="secondary"
                size="sm"
                aria-label={`${t('open')}: ${group.name}`}
              >
                {t('open')}
              </LinkButton>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
