import { Breadcrumb, BreadcrumbItem, PageSection } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { readGroup } from '../api/entitlement';
import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';
import { PageHeading } from '../ui/PageHeading';
import { GroupActions } from './GroupActions';
import { GroupHistory } from './GroupHistory';
import { Members } from './Members';
import { PermissionEditor } from './PermissionEditor';

/** One group: what it permits, and whom (C4, C5). */
export function GroupPage() {
  const { t } = useTranslation('groups');
  const id = useParams().group ?? '';
  const group = useQuery({
    queryKey: ['group', id],
    queryFn: ({ signal }) => readGroup(id, signal),
    // An edit is based on what was shown when it began.
    refetchOnWindowFocus: false,
  });
  if (group.isError && group.data === undefined) {
    return <ErrorState error={group.error} retry={() => void group.refetch()} />;
  }
  if (group.data === undefined) {
    return <Loading />;
  }
  return (
    <>
      <PageHeading
        title={group.data.name}
        lead={group.data.description || undefined}
        actions={group.data.automatic ? undefined : <GroupActions group={group.data} />}
        above={
          <Breadcrumb>
            <BreadcrumbItem
              render={({ className }) => (
                <Link to="/groups" className={className}>
                  {t('title')}
                </Link>
              )}
            />
            <BreadcrumbItem isActive>{id}</BreadcrumbItem>
          </Breadcrumb>
        }
      />
      <PageSection hasBodyWrapper={false} isFilled className="biz-sections">
        <PermissionEditor key={id} group={group.data} />
        <div className="biz-stack">
          <Members group={group.data} />
          <GroupHistory group={id} />
        </div>
      </PageSection>
    </>
  );
}
