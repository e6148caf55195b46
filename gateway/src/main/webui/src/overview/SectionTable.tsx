import { Button, Title } from '@patternfly/react-core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSite } from '../settings/site';
import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';
import { rowsOf, sectionQuery, type Row, type Section } from './sectionQuery';

/** A part of the rows: once it is on the page, it isn’t looked at again when more follow. */
const Rows = memo(function Rows({ items }: { items: readonly Row[] }) {
  return (
    <tbody>
      {items.map((row) => (
        <tr key={row.id}>
          {row.cells.map((cell, at) => (
            <td key={at}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  );
});

/** All settings of one kind, part by part; the headings of the columns repeat on paper. */
export function SectionTable({ section }: { section: Section }) {
  const { t } = useTranslation('overview');
  const { contract } = useSite();
  const list = useInfiniteQuery(sectionQuery(contract, section));
  const id = `overview-${section.resource}`;
  const pages = list.data?.pages ?? [];
  const shown = list.data === undefined ? 0 : rowsOf(list.data);
  const total = list.data?.pages[0]?.total ?? 0;
  return (
    <section className="biz-panel biz-panel--padded" aria-labelledby={id}>
      <Title id={id} headingLevel="h2" size="lg">
        {section.title}
      </Title>
      {list.isError && shown === 0 ? (
        <ErrorState error={list.error} retry={() => void list.refetch()} />
      ) : list.data === undefined ? (
        <Loading />
      ) : shown === 0 ? (
        <p className="biz-quiet">{t('none')}</p>
      ) : (
        <>
          <div className="biz-scroll" tabIndex={0} role="group" aria-labelledby={id}>
            <table className="biz-print-table" aria-labelledby={id}>
              <thead>
                <tr>
                  {section.columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              {pages.map((page, at) => (
                <Rows key={at} items={page.items} />
              ))}
            </table>
          </div>
          <p className="biz-quiet" role="status">
            {t('shown', { shown: shown.toLocaleString(), total: total.toLocaleString() })}
          </p>
          {list.hasNextPage && (
            <Button
              variant="secondary"
              className="biz-no-print"
              isLoading={list.isFetchingNextPage}
              isDisabled={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {t('more', { title: section.title })}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
