import { Alert, Button, PageSection } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { linkUrl, listAdminIds, type AdminId } from '../api/adminIds';
import { ListPanel } from '../ui/ListPanel';
import { PageHeading } from '../ui/PageHeading';
import { useCursorPaging } from '../ui/useCursorPaging';
import { AdminIdTable } from './AdminIdTable';
import { LinkModal } from './LinkModal';
import { UnlinkModal } from './UnlinkModal';

/** How linking went, as the way back from it says. */
const RESULTS = ['done', 'refused', 'foreign', 'full', 'failed'] as const;

/** The Dotphone Office admin IDs linked to one’s account (C11). */
export function AdminIdPage() {
  const { t, i18n } = useTranslation('adminIds');
  const came = useSearchParams()[0].get('link');
  const result = RESULTS.find((one) => one === came);
  const [linking, setLinking] = useState(false);
  const [unlinking, setUnlinking] = useState<AdminId>();
  const paging = useCursorPaging('');
  const { cursor, limit } = paging;
  const list = useQuery({
    queryKey: ['admin-ids', { cursor, limit }],
    queryFn: ({ signal }) => listAdminIds({ cursor, limit }, signal),
    placeholderData: keepPreviousData,
  });
  const another = <Button onClick={() => setLinking(true)}>{t('link')}</Button>;
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} actions={another} />
      {result !== undefined && (
        <PageSection hasBodyWrapper={false} isFilled={false}>
          <Alert
            component="p"
            isInline
            role="alert"
            variant={result === 'done' ? 'success' : 'danger'}
            title={t(`result.${result}`)}
          />
        </PageSection>
      )}
      <ListPanel
        id="admin-ids"
        list={list}
        paging={paging}
        filtered={false}
        empty={{ title: t('none'), hint: t('noneHint') }}
      >
        {(adminIds) => <AdminIdTable adminIds={adminIds} unlink={setUnlinking} />}
      </ListPanel>
      {linking && <LinkModal to={linkUrl(i18n.language)} close={() => setLinking(false)} />}
      {unlinking !== undefined && (
        <UnlinkModal adminId={unlinking} close={() => setUnlinking(undefined)} />
      )}
    </>
  );
}
