import { Button } from '@patternfly/react-core';
import { InnerScrollContainer, Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { ExternalNumber } from '../api/routing';
import { Highlight } from '../ui/Highlight';
import { useTimes } from '../ui/time';

interface Props {
  numbers: readonly ExternalNumber[];
  terms: readonly string[];
  detailed: boolean;
  /** Absent for readers. */
  edit?: (number: ExternalNumber) => void;
  remove: (number: ExternalNumber) => void;
}

export function NumberTable({ numbers, terms, detailed, edit, remove }: Props) {
  const { t } = useTranslation(['external', 'common']);
  const times = useTimes();
  const rings = (number: ExternalNumber) =>
    number.extensionNumber ??
    [number.groupNumber, number.groupName].filter(Boolean).join(' ') ??
    '';
  return (
    <InnerScrollContainer>
      <Table aria-label={t('title')} gridBreakPoint="grid-lg" className="biz-table">
        <Thead>
          <Tr>
            <Th>{t('digits')}</Th>
            <Th>{t('rings')}</Th>
            {detailed && <Th>{t('kind')}</Th>}
            <Th>{t('memo')}</Th>
            {detailed && <Th>{t('updatedAt')}</Th>}
            {edit !== undefined && <Th screenReaderText={t('action')} />}
          </Tr>
        </Thead>
        <Tbody>
          {numbers.map((number) => (
            <Tr key={number.id}>
              <Td dataLabel={t('digits')} className="biz-number">
                <Highlight text={number.digits} terms={terms} />
              </Td>
              <Td dataLabel={t('rings')} className="biz-words">
                {rings(number) === '' ? (
                  t('nowhere')
                ) : (
                  <Highlight text={rings(number)} terms={terms} />
                )}
              </Td>
              {detailed && <Td dataLabel={t('kind')}>{t(`kinds.${number.kind}`)}</Td>}
              <Td dataLabel={t('memo')} className="biz-words">
                {number.memo === '' ? (
                  t('common:none')
                ) : (
                  <Highlight text={number.memo} terms={terms} />
                )}
              </Td>
              {detailed && <Td dataLabel={t('updatedAt')}>{times.instant(number.updatedAt)}</Td>}
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
