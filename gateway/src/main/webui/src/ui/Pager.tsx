import { Pagination } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Page } from '../api/page';
import { rangeOf } from './range';
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
  const { t, i18n } = useTranslation();
  const { first, last, total, isLowerBound, known } = rangeOf(page, paging.page, paging.limit);
  const range = t(isLowerBound ? 'rangeOpen' : 'range', {
    first,
    last,
    total: total.toLocaleString(i18n.language),
  });
  return (
    <Pagination
      isCompact
      dropDirection={below ? 'up' : 'down'}
      widgetId={id}
      itemCount={known}
      page={paging.page}
      perPage={paging.limit}
      perPageOptions={[20, 50, 100, 200].map((value) => ({ title: `${value}`, value }))}
      onNextClick={() => paging.next(page?.next)}
      onPreviousClick={paging.previous}
      onPerPageSelect={(_event, limit) => paging.setLimit(limit)}
      toggleTemplate={() => <span>{range}</span>}
      titles={{
        items: '',
        itemsPerPage: t('itemsPerPage'),
        perPageSuffix: t('perPage'),
        toPreviousPageAriaLabel: t('previous'),
        toNextPageAriaLabel: t('next'),
        paginationAriaLabel: [of, t(below ? 'pagesBelow' : 'pages')].filter(Boolean).join(': '),
        optionsToggleAriaLabel: `${range} ${t('itemsPerPage')}`,
        ofWord: '/',
      }}
    />
  );
}
