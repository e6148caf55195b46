import {
  Button,
  EmptyState,
  EmptyStateBody,
  EmptyStateFooter,
  PageSection,
} from '@patternfly/react-core';
import ExclamationCircleIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-circle-icon';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../ui/usePageTitle';

/** Shown if a page fails to load or to draw; the rest of the portal stays usable. */
export function BrokenPage() {
  const { t } = useTranslation();
  usePageTitle(t('error.boundary'));
  return (
    <PageSection hasBodyWrapper={false}>
      <EmptyState
        status="danger"
        headingLevel="h1"
        icon={ExclamationCircleIcon}
        titleText={t('error.boundary')}
      >
        <EmptyStateBody>{t('error.unexpected')}</EmptyStateBody>
        <EmptyStateFooter>
          <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
        </EmptyStateFooter>
      </EmptyState>
    </PageSection>
  );
}
