import { EmptyState, EmptyStateBody, EmptyStateFooter, PageSection } from '@patternfly/react-core';
import SearchIcon from '@patternfly/react-icons/dist/esm/icons/search-icon';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../ui/LinkButton';
import { usePageTitle } from '../ui/usePageTitle';

export function NotFoundPage() {
  const { t } = useTranslation();
  usePageTitle(t('error.notFound'));
  return (
    <PageSection hasBodyWrapper={false}>
      <EmptyState headingLevel="h1" titleText={t('error.notFound')} icon={SearchIcon}>
        <EmptyStateBody>{t('error.notFoundHint')}</EmptyStateBody>
        <EmptyStateFooter>
          <LinkButton to="/" variant="primary">
            {t('error.home')}
          </LinkButton>
        </EmptyStateFooter>
      </EmptyState>
    </PageSection>
  );
}
