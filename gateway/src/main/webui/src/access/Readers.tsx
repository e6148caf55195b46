import { Button, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listReaders } from '../api/grants';
import { LevelLabel } from '../contracts/labels';
import { Loading } from '../ui/Loading';
import { Pager } from '../ui/Pager';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useCursorPaging } from '../ui/useCursorPaging';
import { AccountPicker } from '../users/AccountPicker';
import { useActorNames } from '../users/useActorNames';
import type { Level } from '../api/entitlement';

interface Props {
  contract: string;
  explain: (account: string) => void;
}

/** Everybody who reaches a contract; and somebody else can be asked about. */
export function Readers({ contract, explain }: Props) {
  const { t } = useTranslation('access');
  const paging = useCursorPaging(contract, 20);
  const { cursor, limit } = paging;
  const readers = useQuery({
    queryKey: ['readers', contract, cursor, limit],
    queryFn: ({ signal }) => listReaders(contract, { cursor, limit }, signal),
    placeholderData: keepPreviousData,
  });
  const items = readers.data?.items ?? [];
  const name = useActorNames(items.map(({ account }) => account));
  return (
    <section className="biz-panel biz-panel--padded" aria-labelledby="readers-title">
      <Title id="readers-title" headingLevel="h2" size="lg">
        {t('readers', { contract })}
      </Title>
      {readers.isPending && <Loading />}
      {readers.isError && <ProblemAlert error={readers.error} />}
      {readers.isSuccess && items.length === 0 && <p className="biz-quiet">{t('noReaders')}</p>}
      {items.length > 0 && (
        <Table aria-label={t('readers', { contract })} variant="compact" gridBreakPoint="grid-md">
          <Thead>
            <Tr>
              <Th>{t('person')}</Th>
              <Th>{t('level')}</Th>
              <Th>{t('through')}</Th>
              <Th screenReaderText={t('action')} />
            </Tr>
          </Thead>
          <Tbody>
            {items.map((reader) => (
              <Tr key={reader.account}>
                <Td dataLabel={t('person')}>{name(reader.account)}</Td>
                <Td dataLabel={t('level')}>
                  <LevelLabel level={reader.level as Level} />
                </Td>
                <Td dataLabel={t('through')} className="biz-number">
                  {[...reader.groups, ...(reader.linked ? [t('linkedAdminId')] : [])].join(', ')}
                </Td>
                <Td className="biz-action">
                  <Button
                    variant="link"
                    size="sm"
                    aria-label={`${t('why')}: ${name(reader.account)}`}
                    onClick={() => explain(reader.account)}
                  >
                    {t('why')}
                  </Button>
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
      <Pager id="reader-pages" of={t('person')} paging={paging} page={readers.data} />
      <Title headingLevel="h3" size="md">
        {t('someoneElse')}
      </Title>
      <AccountPicker
        label={t('choosePerson')}
        action={t('why')}
        pick={(account) => explain(account.id)}
      />
    </section>
  );
}
