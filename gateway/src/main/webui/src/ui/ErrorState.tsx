import {
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from '@patternfly/react-core';
import ExclamationCircleIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-circle-icon';
import { useTranslation } from 'react-i18next';
import { apiError } from '../api/problem';
import { useProblemText } from './useProblemText';

interface Props {
  error: unknown;
  retry?: () => void;
  /** Whether it stands for the page, and not within one. */
  wholePage?: boolean;
}

/** Stands where the content would, if it could not be had. */
export function ErrorState({ error, retry, wholePage = false }: Props) {
  const { t } = useTranslation();
  const text = useProblemText();
  const { problem } = apiError(error);
  return (
    <EmptyState
      status="danger"
      icon={ExclamationCircleIcon}
      headingLevel={wholePage ? 'h1' : 'h2'}
      titleText={text(error)}
      role="alert"
    >
      <EmptyStateBody>
        {problem.status === 404 ? t('error.notFoundHint') : problem.detail}
        {problem.requestId !== undefined && problem.status >= 500 && (
          <p className="biz-quiet">
            {t('error.requestId')}: <code>{problem.requestId}</code>
          </p>
        )}
      </EmptyStateBody>
      {retry !== undefined && problem.status !== 404 && problem.status !== 403 && (
        <EmptyStateFooter>
          <EmptyStateActions>
            <Button variant="secondary" onClick={retry}>
              {t('retry')}
            </Button>
          </EmptyStateActions>
        </EmptyStateFooter>
      )}
    </EmptyState>
  );
}
