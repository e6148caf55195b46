import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { Contract } from '../api/entitlement';
import { Highlight } from '../ui/Highlight';
import { useTimes } from '../ui/time';
import { EnterContract } from './EnterContract';
import { LevelLabel, StatusLabels } from './labels';

interface Props {
  contracts: readonly Contract[];
  terms: readonly string[];
}

export function ContractTable({ contracts, terms }: Props) {
  const { t } = useTranslation(['contracts', 'common']);
  const times = useTimes();
  return (
    <Table aria-label={t('title')} gridBreakPoint="grid-xl" className="biz-table">
      <Thead>
        <Tr>
          <Th>{t('status')}</Th>
          <Th>{t('number')}</Th>
          <Th>{t('service')}</Th>
          <Th>{t('siteName')}</Th>
          <Th>{t('groupNumber')}</Th>
          <Th>{t('memo')}</Th>
          <Th>{t('opening')}</Th>
          <Th>{t('level')}</Th>
          <Th screenReaderText={t('action')} />
        </Tr>
      </Thead>
      <Tbody>
        {contracts.map((contract) => (
          <Tr key={contract.number}>
            <Td dataLabel={t('status')}>
              <StatusLabels contract={contract} />
            </Td>
            <Td dataLabel={t('number')} className="biz-number">
              <Highlight text={contract.number} terms={terms} />
            </Td>
            <Td dataLabel={t('service')}>{t(`common:service.${contract.service}`)}</Td>
            <Td dataLabel={t('siteName')}>
              <Highlight text={contract.siteName} terms={terms} />
            </Td>
            <Td dataLabel={t('groupNumber')}>
              {contract.groupNumber ? (
                <Highlight text={contract.groupNumber} terms={terms} />
              ) : (
                t('common:none')
              )}
            </Td>
            <Td dataLabel={t('memo')} modifier="breakWord">
              {contract.memo ? <Highlight text={contract.memo} terms={terms} /> : t('common:none')}
            </Td>
            <Td dataLabel={t('opening')}>
              {contract.activationNoticeOn
                ? times.date(contract.activationNoticeOn)
                : t('openingPlanned', { date: times.date(contract.desiredOpeningDate) })}
            </Td>
            <Td dataLabel={t('level')}>
              <LevelLabel level={contract.level} />
            </Td>
            <Td isActionCell>
              <EnterContract contract={contract.number} label={t('enter')} of={contract.number} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
