import { Button, PageSection, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { listCompanyContracts } from '../api/grants';
import { FilterField } from '../ui/FilterField';
import { Highlight } from '../ui/Highlight';
import { Loading } from '../ui/Loading';
import { PageHeading } from '../ui/PageHeading';
import { Pager } from '../ui/Pager';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useCursorPaging } from '../ui/useCursorPaging';
import { useFilter } from '../ui/useFilter';
import { Readers } from './Readers';
import { Why } from './Why';

/** Who reaches a contract, and why somebody does or doesn't (C12). */
export function AccessPage() {
  const { t } = useTranslation(['access', 'common']);
  const [params, setParams] = useSearchParams();
  const contract = params.get('contract');
  const account = params.get('account');
  const choose = (chosen: { contract?: string; account?: string }) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      after.delete('account');
      Object.entries(chosen).forEach(([key, value]) => after.set(key, value));
      return after;
    });
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <PageSection hasBodyWrapper={false} isFilled className="biz-sections biz-sections--even">
        <ContractChoice chosen={contract} choose={(number) => choose({ contract: number })} />
        {contract !== null && (
          <div className="biz-stack">
            {account !== null && <Why contract={contract} account={account} />}
            <Readers
              key={contract}
              contract={contract}
              explain={(id) => choose({ contract, account: id })}
            />
          </div>
        )}
      </PageSection>
    </>
  );
}

interface ChoiceProps {
  chosen: string | null;
  choose: (contract: string) => void;
}

function ContractChoice({ chosen, choose }: ChoiceProps) {
  const { t } = useTranslation(['access', 'common']);
  const filter = useFilter();
  const paging = useCursorPaging(filter.q, 20);
  const { cursor, limit } = paging;
  const list = useQuery({
    queryKey: ['company-contracts', { q: filter.q, cursor, limit }],
    queryFn: ({ signal }) =>
      listCompanyContracts({ q: filter.q || undefined, cursor, limit }, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <section className="biz-panel biz-panel--padded" aria-labelledby="contracts-title">
      <Title id="contracts-title" headingLevel="h2" size="lg">
        {t('chooseContract')}
      </Title>
      <FilterField filter={filter} label={t('filter')} placeholder={t('filterHint')} />
      {list.isPending && <Loading />}
      {list.isError && <ProblemAlert error={list.error} />}
      {list.data?.items.length === 0 && <p className="biz-quiet">{t('common:nothingFound')}</p>}
      {list.data !== undefined && list.data.items.length > 0 && (
        <Table aria-label={t('chooseContract')} variant="compact" gridBreakPoint="grid-md">
          <Thead>
            <Tr>
              <Th>{t('contract')}</Th>
              <Th screenReaderText={t('action')} />
            </Tr>
          </Thead>
          <Tbody>
            {list.data.items.map(({ number, service, siteName }) => (
              <Tr key={number} isRowSelected={number === chosen}>
                <Td dataLabel={t('contract')}>
                  <span className="biz-number">
                    <Highlight text={number} terms={filter.terms} />
                  </span>{' '}
                  <Highlight text={siteName} terms={filter.terms} />
                  <div className="biz-quiet">{t(`common:service.${service}`)}</div>
                </Td>
                <Td className="biz-action">
                  <Button
                    variant="secondary"
                    size="sm"
                    aria-label={`${t('whoCan')}: ${number}`}
                    aria-pressed={number === chosen}
                    onClick={() => choose(number)}
                  >
                    {t('whoCan')}
                  </Button>
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
      <Pager id="access-contract-pages" of={t('contract')} paging={paging} page={list.data} />
    </section>
  );
}
