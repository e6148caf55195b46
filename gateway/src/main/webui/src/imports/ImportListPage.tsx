import { Button, Title, ToolbarItem } from '@patternfly/react-core';
import UploadIcon from '@patternfly/react-icons/dist/esm/icons/upload-icon';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { listImports, type Import } from '../api/imports';
import { ListPanel } from '../ui/ListPanel';
import { PageHeading } from '../ui/PageHeading';
import { useTimes } from '../ui/time';
import { useCursorPaging } from '../ui/useCursorPaging';
import { useActorNames } from '../users/useActorNames';
import { Exports } from './Exports';
import { usePlace } from './place';
import { isMoving, StateLabel } from './StateLabel';
import { UploadModal } from './UploadModal';
import { useKinds } from './useKinds';

const WHILE_MOVING = 1_500;

/** Imports of CSV files, and the tables to begin with (F2). */
export function ImportListPage() {
  const { t } = useTranslation('imports');
  const { service, source, mayWrite, at, Above } = usePlace();
  const [adding, setAdding] = useState(false);
  const paging = useCursorPaging(`${source.service} ${source.contract}`, 20);
  const { cursor, limit } = paging;
  const list = useQuery({
    queryKey: ['imports', source, { cursor, limit }],
    queryFn: ({ signal }) => listImports(source, { cursor, limit }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => (query.state.data?.items.some(isMoving) ? WHILE_MOVING : false),
  });
  const name = useActorNames(list.data?.items.map((job) => job.account) ?? []);
  return (
    <>
      <PageHeading
        title={t(`${service}.title`)}
        lead={t(`${service}.lead`)}
        above={at === undefined ? undefined : <Above here={t(`${service}.title`)} />}
        actions={
          mayWrite ? (
            <Button icon={<UploadIcon />} onClick={() => setAdding(true)}>
              {t('add')}
            </Button>
          ) : undefined
        }
      />
      <Exports />
      <ListPanel
        id="imports"
        list={list}
        paging={paging}
        filtered={false}
        empty={{ title: t('none'), hint: t('noneHint') }}
        tools={
          <ToolbarItem>
            <Title headingLevel="h2" size="lg">
              {t('list')}
            </Title>
          </ToolbarItem>
        }
      >
        {(jobs) => (
          <Table aria-label={t('list')} gridBreakPoint="grid-lg" className="biz-table">
            <Thead>
              <Tr>
                <Th>{t('when')}</Th>
                <Th>{t('who')}</Th>
                <Th>{t('what')}</Th>
                <Th>{t('name')}</Th>
                <Th>{t('counts')}</Th>
                <Th>{t('state')}</Th>
                <Th screenReaderText={t('action')} />
              </Tr>
            </Thead>
            <Tbody>
              {jobs.map((job) => (
                <Row key={job.id} job={job} who={name(job.account)} />
              ))}
            </Tbody>
          </Table>
        )}
      </ListPanel>
      {adding && <UploadModal close={() => setAdding(false)} />}
    </>
  );
}

function Row({ job, who }: { job: Import; who: string }) {
  const { t } = useTranslation('imports');
  const { path } = usePlace();
  const times = useTimes();
  const kinds = useKinds();
  return (
    <Tr>
      <Td dataLabel={t('when')}>{times.instant(job.uploadedAt)}</Td>
      <Td dataLabel={t('who')} className="biz-words">
        {who}
      </Td>
      <Td dataLabel={t('what')}>{kinds.name(job.kind)}</Td>
      <Td dataLabel={t('name')} className="biz-words">
        {job.fileName}
      </Td>
      <Td dataLabel={t('counts')}>
        {job.state === 'INVALID'
          ? t('errorCount', { count: job.errors })
          : t('countsOf', { ...job })}
      </Td>
      <Td dataLabel={t('state')}>
        <StateLabel job={job} />
      </Td>
      <Td className="biz-action">
        <Link
          to={`${path}/${job.id}`}
          className="pf-v6-c-button pf-m-secondary pf-m-small"
          aria-label={`${t('open')}: ${job.fileName} ${times.instant(job.uploadedAt)}`}
        >
          {t('open')}
        </Link>
      </Td>
    </Tr>
  );
}
