import { PageSection } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../ui/PageHeading';
import { GroupHistory } from './GroupHistory';

/** What was done to all groups of the company, deleted ones included (C12). */
export function GrantHistoryPage() {
  const { t } = useTranslation(['groups', 'common']);
  return (
    <>
      <PageHeading title={t('common:nav.grantHistory')} lead={t('historyLead')} />
      <PageSection hasBodyWrapper={false} isFilled>
        <GroupHistory />
      </PageSection>
    </>
  );
}
