import { Alert } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { apiError } from '../api/problem';
import { useProblemText } from './useProblemText';
import { useUses } from './useUses';

interface Props {
  error: unknown;
  /** What belongs to no field of the form. */
  more?: readonly string[];
}

/**
 * An error above a form or in a list: with what other settings are in the way, and unexpected ones
 * with the number to tell support.
 */
export function ProblemAlert({ error, more = [] }: Props) {
  const { t } = useTranslation();
  const text = useProblemText();
  const uses = useUses();
  const { problem } = apiError(error);
  return (
    <Alert
      component="p"
      variant="danger"
      isInline
      title={text(error)}
      role="alert"
      className="biz-alert"
    >
      {problem.detail !== undefined && problem.detail !== problem.title && <p>{problem.detail}</p>}
      {[...more, ...uses(error)].map((message) => (
        <p key={message}>{message}</p>
      ))}
      {(problem.status === 0 || problem.status >= 500) && problem.requestId !== undefined && (
        <p className="biz-quiet">
          {t('error.requestId')}: <code>{problem.requestId}</code>
        </p>
      )}
    </Alert>
  );
}
