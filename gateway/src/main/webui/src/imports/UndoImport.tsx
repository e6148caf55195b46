import { Button } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { undoImport, type Import } from '../api/imports';
import { ProblemAlert } from '../ui/ProblemAlert';
import { usePlace } from './place';

/** Takes an import back as a whole, asked for twice. */
export function UndoImport({ job }: { job: Import }) {
  const { t } = useTranslation(['imports', 'common']);
  const { source, mayWrite } = usePlace();
  const [sure, setSure] = useState(false);
  const undo = useMutation({ mutationFn: () => undoImport(source, job) });
  if (!mayWrite) {
    return null;
  }
  if (undo.isSuccess) {
    return <p role="status">{t('undone')}</p>;
  }
  return (
    <>
      {undo.error !== null && <ProblemAlert error={undo.error} />}
      {sure ? (
        <>
          <p>{t('undoSure')}</p>
          <Button
            variant="danger"
            size="sm"
            isLoading={undo.isPending}
            isDisabled={undo.isPending}
            onClick={() => undo.mutate()}
          >
            {t('undo')}
          </Button>{' '}
          <Button variant="link" size="sm" onClick={() => setSure(false)}>
            {t('common:cancel')}
          </Button>
        </>
      ) : (
        <Button variant="secondary" size="sm" onClick={() => setSure(true)}>
          {t('undo')}
        </Button>
      )}
    </>
  );
}
