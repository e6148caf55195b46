import {
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
  PageSection,
  Skeleton,
  Toolbar,
  ToolbarContent,
  ToolbarItem,
} from '@patternfly/react-core';
import CubesIcon from '@patternfly/react-icons/dist/esm/icons/cubes-icon';
import SearchIcon from '@patternfly/react-icons/dist/esm/icons/search-icon';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '../api/page';
import { ErrorState } from './ErrorState';
import { Pager } from './Pager';
import type { CursorPaging } from './useCursorPaging';

interface Props<T> {
  id: string;
  list: UseQueryResult<Page<T>>;
  paging: CursorPaging;
  /** Whether fewer may be shown than there are. */
  filtered: boolean;
  tools?: ReactNode;
  empty: { title: string; hint: string; action?: ReactNode };
  children: (items: readonly T[]) => ReactNode;
}

/** From this many rows on, the way to the next page stands below them as well. */
const LONG = 10;

/** A list with its tools, its count and its pages; and what stands there while it has none. */
export function ListPanel<T>(props: Props<T>) {
  const { id, list, paging, tools } = props;
  return (
    <PageSection hasBodyWrapper={false} isFilled>
      <div className="biz-panel" aria-busy={list.isFetching}>
        <Toolbar inset={{ default: 'insetMd' }}>
          <ToolbarContent>
            {tools}
            <ToolbarItem variant="pagination" align={{ default: 'alignEnd' }}>
              <Pager id={`${id}-pages`} paging={paging} page={list.data} />
            </ToolbarItem>
          </ToolbarContent>
        </Toolbar>
        <div
          className={
            list.isPlaceholderData ? 'biz-panel__body biz-panel__body--old' : 'biz-panel__body'
          }
        >
          <Body {...props} />
        </div>
        {(list.data?.items.length ?? 0) > LONG && (
          <div className="biz-panel__end">
            <Pager id={`${id}-pages-below`} paging={paging} page={list.data} below />
          </div>
        )}
      </div>
    </PageSection>
  );
}

function Body<T>({ list, filtered, empty, children }: Props<T>) {
  const { t } = useTranslation();
  if (list.isError) {
    return <ErrorState error={list.error} retry={() => void list.refetch()} />;
  }
  if (list.data === undefined) {
    return (
      <div className="biz-skeleton" role="status" aria-label={t('loading')}>
        {[90, 80, 85, 70, 75].map((width) => (
          <Skeleton key={width} width={`${width}%`} />
        ))}
      </div>
    );
  }
  if (list.data.items.length > 0) {
    return children(list.data.items);
  }
  return filtered ? (
    <EmptyState headingLevel="h2" titleText={t('nothingFound')} icon={SearchIcon}>
      <EmptyStateBody>{t('nothingFoundHint')}</EmptyStateBody>
    </EmptyState>
  ) : (
    <EmptyState headingLevel="h2" titleText={empty.title} icon={CubesIcon}>
      <EmptyStateBody>{empty.hint}</EmptyStateBody>
      {empty.action !== undefined && (
        <EmptyStateFooter>
          <EmptyStateActions>{empty.action}</EmptyStateActions>
        </EmptyStateFooter>
      )}
    </EmptyState>
  );
}
