import { EmptyState, EmptyStateBody, EmptyStateFooter, PageSection } from '@patternfly/react-core';
import LockIcon from '@patternfly/react-icons/dist/esm/icons/lock-icon';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../ui/LinkButton';
import { usePageTitle } from '../ui/usePageTitle';

/** In place of a settings site that can’t be entered. */
export function Refusal({ title, hint }: { title: string; hint: string }) {
  const { t } = useTranslation('settings');
  usePageTitle(title);
  return (
    <PageSection hasBodyWrapper={false}>
      <EmptyState headingLevel="h1" titleText={title} icon={LockIcon}>
        <EmptyStateBody>{hint}</EmptyStateBody>
        <EmptyStateFooter>
          <LinkButton to="/contracts">{t('toList')}</LinkButton>
        </EmptyStateFooter>
      </EmptyState>
    </PageSection>
  );
}
