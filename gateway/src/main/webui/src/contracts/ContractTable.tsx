import { Button } from '@patternfly/react-core';
import PencilAltIcon from '@patternfly/react-icons/dist/esm/icons/pencil-alt-icon';
import { InnerScrollContainer, Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contract } from '../api/entitlement';
import { Highlight } from '../ui/Highlight';
import { useTimes } from '../ui/time';
import { Belonging } from './Belonging';
import { EnterContract } from './EnterContract';
import { LevelLabel, StatusLabels } from './labels';
import { MemoModal } from './MemoModal';

interface Props {
  contracts: readonly Contract[];
  terms: readonly string[];
}

export function ContractTable({ contracts, terms }: Props) {
  const { t } = useTranslation(['contracts', 'common']);
  const times = useTimes();
  const [noting, setNoting] = useState<string>();
  const noted = contracts.find(({ number }) => number === noting);
  return (
    <InnerScrollContainer>
      <Table aria-label={t('title')} gridBreakPoint="grid-xl" className="biz-table">
        <Thead>
          <Tr>
            <Th modifier="nowrap">{t('status')}</Th>
            <Th modifier="nowrap">{t('number')}</Th>
            <Th modifier="nowrap">{t('service')}</Th>
            <Th modifier="nowrap">{t('siteName')}</Th>
            <Th modifier="nowrap">{t('groupNumber')}</Th>
            <Th modifier="nowrap">{t('memo')}</Th>
            <Th modifier="nowrap">{t('opening')}</Th>
            <Th modifier="nowrap">{t('level')}</Th>
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
                <Belonging contract={contract} terms={terms} />
              </Td>
              <Td dataLabel={t('service')} className="biz-words">
                {t(`common:service.${contract.service}`)}
              </Td>
              <Td dataLabel={t('siteName')} className="biz-words">
                <Highlight text={contract.siteName} terms={terms} />
              </Td>
              <Td dataLabel={t('groupNumber')}>
                {contract.groupNumber ? (
                  <Highlight text={contract.groupNumber} terms={terms} />
                ) : (
                  t('common:none')
                )}
              </Td>
              <Td dataLabel={t('memo')} className="biz-words">
                {contract.memo ? (
                  <Highlight text={contract.memo} terms={terms} />
                ) : (
                  t('common:none')
                )}
                {contract.level === 'READ_WRITE' && (
                  <Button
                    variant="plain"
                    size="sm"
                    icon={<PencilAltIcon />}
                    aria-label={t('editMemo', { number: contract.number })}
                    onClick={() => setNoting(contract.number)}
                  />
                )}
              </Td>
              <Td dataLabel={t('opening')}>
                {contract.activationNoticeOn
                  ? times.date(contract.activationNoticeOn)
                  : t('openingPlanned', { date: times.date(contract.desiredOpeningDate) })}
              </Td>
              <Td dataLabel={t('level')}>
                <LevelLabel level={contract.level} />
              </Td>
              <Td className="biz-action">
                <EnterContract
                  target={{ id: contract.number, service: contract.service }}
                  label={t('enter')}
                  size="sm"
                />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      {noted !== undefined && <MemoModal contract={noted} close={() => setNoting(undefined)} />}
    </InnerScrollContainer>
  );
}
