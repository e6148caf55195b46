import { Pagination } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Page } from '../api/page';
import type { CursorPaging } from './useCursorPaging';

interface Props {
  paging: CursorPaging;
  page: Page<unknown> | undefined;
  id: string;
  /** The second one of a list. */
  below?: boolean;
  /** Of what, where there is more than one list on a page. */
  of?: string;
}

/** Which part of how many is shown, and the way to the rest. */
export function Pager({ paging, page, id, below, of }: Props) {
  const { t } = useTranslation();
  const total = page?.total ?? 0;
  const first = total === 0 ? 0 : (paging.page - 1) * paging.limit + 1;
  const last = first === 0 ? 0 : first + (page?.items.length ?? 0) - 1;
  return (
    <Pagination
      isCompact
      dropDirection={below ? 'up' : 'down'}
      widgetId={id}
      itemCount={total}
      page={paging.page}
      perPage={paging.limit}
      perPageOptions={[20, 50, 100, 200].map((value) => ({ title: `${value}`, value }))}
      onNextClick={() => paging.next(page?.next)}
      onPreviousClick={paging.previous}
      onPerPageSelect={(_event, limit) => paging.setLimit(limit)}
      toggleTemplate={() => <span>{t('range', { first, last, total })}</span>}
      titles={{
        items: '',
        itemsPerPage: t('itemsPerPage'),
        perPageSuffix: t('perPage'),
        toPreviousPageAriaLabel: t('previous'),
        toNextPageAriaLabel: t('next'),
        paginationAriaLabel: [of, t(below ? 'pagesBelow' : 'pages')].filter(Boolean).join(': '),
        optionsToggleAriaLabel: `${t('range', { first, last, total })} ${t('itemsPerPage')}`,
        ofWord: '/',
      }}
    />
  );
}
