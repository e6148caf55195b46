import { Alert, AlertActionLink } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { apiError } from '../api/problem';
import { ProblemAlert } from '../ui/ProblemAlert';

/** Why it could not be saved; that somebody else was first is said with the way on. */
export function SaveProblem({ error, reload }: { error: unknown; reload: () => void }) {
  const { t } = useTranslation('security');
  if (apiError(error).status !== 412) {
    return <ProblemAlert error={error} />;
  }
  return (
    <Alert
      component="p"
      variant="warning"
      isInline
      role="alert"
      title={t('changedElsewhere')}
      actionLinks={<AlertActionLink onClick={reload}>{t('load')}</AlertActionLink>}
    />
  );
}
