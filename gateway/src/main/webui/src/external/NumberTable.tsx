import { Button } from '@patternfly/react-core';
import { InnerScrollContainer, Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExternalNumber } from '../api/routing';
import { Highlight } from '../ui/Highlight';
import { useTimes } from '../ui/time';
import type { Sort } from '../ui/useSort';
import type { NumberColumn, NumberSort } from './columns';

interface Props {
  numbers: readonly ExternalNumber[];
  terms: readonly string[];
  sort: Sort<NumberSort>;
  columns: readonly NumberColumn[];
  /** Absent for readers. */
  edit?: (number: ExternalNumber) => void;
  remove: (number: ExternalNumber) => void;
}

export function NumberTable({ numbers, terms, sort, columns, edit, remove }: Props) {
  const { t } = useTranslation(['external', 'common']);
  const times = useTimes();
  const rings = (number: ExternalNumber) =>
    number.extensionNumber ??
    [number.groupNumber, number.groupName].filter(Boolean).join(' ') ??
    '';
  const cell = (number: ExternalNumber, column: NumberColumn): ReactNode => {
    switch (column) {
      case 'rings':
        return rings(number) === '' ? (
          t('nowhere')
        ) : (
          <Highlight text={rings(number)} terms={terms} />
        );
      case 'kind':
        return t(`kinds.${number.kind}`);
      case 'memo':
        return number.memo === '' ? (
          t('common:none')
        ) : (
          <Highlight text={number.memo} terms={terms} />
        );
      case 'updatedAt':
        return times.instant(number.updatedAt);
    }
  };
  return (
    <InnerScrollContainer>
      <Table aria-label={t('title')} gridBreakPoint="grid-lg" className="biz-table">
        <Thead>
          <Tr>
            <Th modifier="nowrap" sort={sort.of('digits')}>
              {t('digits')}
            </Th>
            {columns.map((column) => (
              <Th
                key={column}
                sort={sort.of(column)}
                info={column === 'rings' ? { tooltip: t('ringsOrder') } : undefined}
              >
                {t(column)}
              </Th>
            ))}
            {edit !== undefined && <Th screenReaderText={t('action')} />}
          </Tr>
        </Thead>
        <Tbody>
          {numbers.map((number) => (
            <Tr key={number.id}>
              <Td dataLabel={t('digits')} className="biz-number">
                <Highlight text={number.digits} terms={terms} />
              </Td>
              {columns.map((column) => (
                <Td key={column} dataLabel={t(column)} className="biz-words">
                  {cell(number, column)}
                </Td>
              ))}
              {edit !== undefined && (
                <Td className="biz-action">
                  <Button
                    variant="secondary"
                    size="sm"
                    aria-label={`${t('edit')}: ${number.digits}`}
                    onClick={() => edit(number)}
                  >
                    {t('edit')}
                  </Button>{' '}
                  <Button
                    variant="link"
                    isDanger
                    size="sm"
                    aria-label={`${t('common:delete')}: ${number.digits}`}
                    onClick={() => remove(number)}
                  >
                    {t('common:delete')}
                  </Button>
                </Td>
              )}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </InnerScrollContainer>
  );
}
