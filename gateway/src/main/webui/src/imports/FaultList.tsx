import { Button, Title, ToolbarItem } from '@patternfly/react-core';
import DownloadIcon from '@patternfly/react-icons/dist/esm/icons/download-icon';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { errorTableOf, listFaults, type Import } from '../api/imports';
import { ListPanel } from '../ui/ListPanel';
import { useCursorPaging } from '../ui/useCursorPaging';
import { usePlace } from './place';
import { useKinds } from './useKinds';

/** All that is wrong with a file (F3). */
export function FaultList({ job }: { job: Import }) {
  const { t, i18n } = useTranslation('imports');
  const { source, mayWrite } = usePlace();
  const { column } = useKinds();
  const paging = useCursorPaging(job.id, 50);
  const { cursor, limit } = paging;
  const list = useQuery({
    queryKey: ['import-faults', source, job.id, { cursor, limit }],
    queryFn: ({ signal }) => listFaults(source, job.id, { cursor, limit }, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <ListPanel
      id="faults"
      list={list}
      paging={paging}
      filtered={false}
      empty={{ title: t('faults'), hint: '' }}
      tools={
        <>
          <ToolbarItem>
            <Title headingLevel="h2" size="lg">
              {t('faults')}
            </Title>
          </ToolbarItem>
          {mayWrite && (
            <ToolbarItem>
              <Button
                component="a"
                variant="secondary"
                size="sm"
                icon={<DownloadIcon />}
                href={errorTableOf(source, job.id)}
                download
              >
                {t('faultTable')}
              </Button>
            </ToolbarItem>
          )}
        </>
      }
    >
      {(faults) => (
        <Table aria-label={t('faults')} gridBreakPoint="grid-md" className="biz-table">
          <Thead>
            <Tr>
              <Th>{t('line')}</Th>
              <Th>{t('field')}</Th>
              <Th>{t('message')}</Th>
              <Th>{t('value')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {faults.map((fault) => (
              <Tr key={`${fault.line} ${fault.field} ${fault.code}`}>
                <Td dataLabel={t('line')}>{fault.line === 0 ? t('whole') : fault.line}</Td>
                <Td dataLabel={t('field')}>{column(job.kind, fault.field)}</Td>
                <Td dataLabel={t('message')}>{i18n.language === 'en' ? fault.en : fault.ja}</Td>
                <Td dataLabel={t('value')} className="biz-value">
                  {fault.value}
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </ListPanel>
  );
}
