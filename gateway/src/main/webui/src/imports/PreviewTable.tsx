import { Label, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { Import, ImportRow } from '../api/imports';
import { useKinds } from './useKinds';

const COLOUR = { ADDED: 'green', CHANGED: 'blue', REMOVED: 'red' } as const;

/** The first rows that change something, cell by cell. */
export function PreviewTable({ job }: { job: Import }) {
  const { t } = useTranslation('imports');
  const more = job.added + job.changed + job.removed > job.preview.length;
  return (
    <>
      <Title headingLevel="h2" size="lg" className="biz-import__part">
        {t('preview')}
      </Title>
      {more && <p className="biz-quiet">{t('previewPart', { count: job.preview.length })}</p>}
      <Table aria-label={t('preview')} gridBreakPoint="grid-md" className="biz-table">
        <Thead>
          <Tr>
            <Th>{t('line')}</Th>
            <Th>{t('does')}</Th>
            <Th>{t('key')}</Th>
            <Th width={60}>{t('cells')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {job.preview.map((row) => (
            <Row key={row.key} row={row} kind={job.kind} />
          ))}
        </Tbody>
      </Table>
    </>
  );
}

function Row({ row, kind }: { row: ImportRow; kind: string }) {
  const { t } = useTranslation('imports');
  const { column } = useKinds();
  return (
    <Tr>
      <Td dataLabel={t('line')}>{row.line === 0 ? '' : row.line}</Td>
      <Td dataLabel={t('does')}>
        <Label isCompact color={COLOUR[row.action]}>
          {t(`actions.${row.action}`)}
        </Label>
      </Td>
      <Td dataLabel={t('key')}>{row.key}</Td>
      <Td dataLabel={t('cells')}>
        <dl className="biz-cells">
          {row.cells.map((cell) => (
            <div key={cell.field}>
              <dt>{column(kind, cell.field)}</dt>
              <dd>
                {row.action === 'CHANGED' && (
                  <>
                    <del>{cell.before === '' ? t('nothing') : cell.before}</del> →{' '}
                  </>
                )}
                {row.action === 'REMOVED'
                  ? cell.before
                  : cell.after === ''
                    ? t('nothing')
                    : cell.after}
              </dd>
            </div>
          ))}
        </dl>
      </Td>
    </Tr>
  );
}
