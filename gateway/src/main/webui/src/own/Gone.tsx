import { EmptyState, EmptyStateBody, PageSection } from '@patternfly/react-core';
import LockIcon from '@patternfly/react-icons/dist/esm/icons/lock-icon';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../ui/usePageTitle';

/** In place of settings that are no longer there for the reader. */
export function Gone() {
  const { t } = useTranslation('own');
  usePageTitle(t('gone'));
  return (
    <PageSection hasBodyWrapper={false}>
      <EmptyState headingLevel="h1" titleText={t('gone')} icon={LockIcon}>
        <EmptyStateBody>{t('goneHint')}</EmptyStateBody>
      </EmptyState>
    </PageSection>
  );
}
