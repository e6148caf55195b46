import { Label } from '@patternfly/react-core';
import { InnerScrollContainer, Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VoiceNumber } from '../api/voice';
import { LinkButton } from '../ui/LinkButton';
import type { Sort } from '../ui/useSort';
import type { VoiceColumn, VoiceSort } from './columns';
import { useVoiceGroup } from './site';
import { useForwardingWords } from './words';

interface Props {
  numbers: readonly VoiceNumber[];
  sort: Sort<VoiceSort>;
  columns: readonly VoiceColumn[];
}

/** Numbers with what is set for them, each with the way to change it. */
export function VoiceNumberTable({ numbers, sort, columns }: Props) {
  const { t } = useTranslation(['voice', 'common']);
  const { voiceGroup } = useVoiceGroup();
  const words = useForwardingWords();
  const title = (column: VoiceColumn) => t(column === 'siteId' ? 'search.siteId' : column);
  const cell = (one: VoiceNumber, column: VoiceColumn): ReactNode => {
    const on = one.forwarding.enabled;
    switch (column) {
      case 'siteId':
        return one.siteId ?? t('common:none');
      case 'contract':
        return (
          <>
            <span className="biz-number">{one.contract}</span> {one.siteName}
          </>
        );
      case 'forwarding':
        return (
          <Label isCompact color={on ? 'blue' : 'grey'}>
            {on ? t('on') : t('off')}
          </Label>
        );
      case 'conditions':
        return on ? words.conditions(one.forwarding) : t('common:none');
      case 'destination':
        return on ? words.destination(one.forwarding) : t('common:none');
    }
  };
  return (
    <InnerScrollContainer>
      <Table aria-label={t('title')} gridBreakPoint="grid-lg" className="biz-table">
        <Thead>
          <Tr>
            <Th modifier="nowrap" sort={sort.of('number')}>
              {t('number')}
            </Th>
            {columns.map((column) => (
              <Th
                key={column}
                sort={sort.of(column)}
                info={column === 'forwarding' ? { tooltip: t('forwardingOrder') } : undefined}
              >
                {title(column)}
              </Th>
            ))}
            <Th screenReaderText={t('action')} />
          </Tr>
        </Thead>
        <Tbody>
          {numbers.map((one) => (
            <Tr key={one.id}>
              <Td dataLabel={t('number')} className="biz-number">
                {one.number}
              </Td>
              {columns.map((column) => (
                <Td
                  key={column}
                  dataLabel={title(column)}
                  className={column === 'siteId' || column === 'forwarding' ? '' : 'biz-words'}
                >
                  {cell(one, column)}
                </Td>
              ))}
              <Td className="biz-action">
                <LinkButton
                  to={`/voice-groups/${voiceGroup}/numbers/${one.id}`}
                  variant="secondary"
                  size="sm"
                  aria-label={`${t(one.mayWrite ? 'edit' : 'look')}: ${one.number}`}
                >
                  {t(one.mayWrite ? 'edit' : 'look')}
                </LinkButton>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </InnerScrollContainer>
  );
}
