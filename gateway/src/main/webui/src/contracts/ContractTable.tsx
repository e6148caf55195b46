import { Button } from '@patternfly/react-core';
import PencilAltIcon from '@patternfly/react-icons/dist/esm/icons/pencil-alt-icon';
import { InnerScrollContainer, Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contract } from '../api/entitlement';
import { Highlight } from '../ui/Highlight';
import { useTimes } from '../ui/time';
import type { Sort } from '../ui/useSort';
import { Belonging } from './Belonging';
import type { ContractColumn, ContractSort } from './columns';
import { EnterContract } from './EnterContract';
import { LevelLabel, StatusLabels } from './labels';
import { MemoModal } from './MemoModal';

interface Props {
  contracts: readonly Contract[];
  terms: readonly string[];
  sort: Sort<ContractSort>;
  columns: readonly ContractColumn[];
}

const WORDS = new Set<ContractColumn>(['service', 'siteName', 'memo']);

export function ContractTable({ contracts, terms, sort, columns }: Props) {
  const { t } = useTranslation(['contracts', 'common']);
  const times = useTimes();
  const [noting, setNoting] = useState<string>();
  const noted = contracts.find(({ number }) => number === noting);
  const cell = (contract: Contract, column: ContractColumn): ReactNode => {
    switch (column) {
      case 'service':
        return t(`common:service.${contract.service}`);
      case 'siteName':
        return <Highlight text={contract.siteName} terms={terms} />;
      case 'groupNumber':
        return contract.groupNumber ? (
          <Highlight text={contract.groupNumber} terms={terms} />
        ) : (
          t('common:none')
        );
      case 'memo':
        return (
          <>
            {contract.memo ? <Highlight text={contract.memo} terms={terms} /> : t('common:none')}
            {contract.level === 'READ_WRITE' && (
              <Button
                variant="plain"
                size="sm"
                icon={<PencilAltIcon />}
                aria-label={t('editMemo', { number: contract.number })}
                onClick={() => setNoting(contract.number)}
              />
            )}
          </>
        );
      case 'opening':
        return contract.activationNoticeOn
          ? times.date(contract.activationNoticeOn)
          : t('openingPlanned', { date: times.date(contract.desiredOpeningDate) });
      case 'level':
        return <LevelLabel level={contract.level} />;
    }
  };
  return (
    <InnerScrollContainer>
      <Table aria-label={t('title')} gridBreakPoint="grid-xl" className="biz-table">
        <Thead>
          <Tr>
            <Th modifier="nowrap" sort={sort.of('operatingStatus')}>
              {t('status')}
            </Th>
            <Th modifier="nowrap" sort={sort.of('number')}>
              {t('number')}
            </Th>
            {columns.map((column) => (
              <Th key={column} modifier="nowrap" sort={sort.of(column)}>
                {t(column)}
              </Th>
            ))}
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
              {columns.map((column) => (
                <Td
                  key={column}
                  dataLabel={t(column)}
                  className={WORDS.has(column) ? 'biz-words' : ''}
                >
                  {cell(contract, column)}
                </Td>
              ))}
              <Td className="biz-action">
                <EnterContract
                  target={{
                    // IP Voice is set up for the group together.
                    id: contract.voiceGroup?.id ?? contract.number,
                    service: contract.service,
                  }}
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
