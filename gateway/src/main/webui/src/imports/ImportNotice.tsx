import { Alert } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Import } from '../api/imports';
import { usePlace } from './place';
import { UndoImport } from './UndoImport';

/** In words, what has come of an import, and whether anything was changed. */
export function ImportNotice({ job }: { job: Import }) {
  const { t, i18n } = useTranslation('imports');
  const { source, afterwards } = usePlace();
  switch (job.state) {
    case 'VALIDATING':
    case 'APPLYING':
      return null;
    case 'READY':
      return (
        <Alert
          isInline
          variant={job.renewed ? 'warning' : 'info'}
          component="p"
          title={job.renewed ? t('renewed') : t('ready')}
        />
      );
    case 'INVALID':
      return <Alert isInline variant="danger" component="p" title={t('invalid')} />;
    case 'APPLIED':
      return (
        <Alert isInline variant="success" component="p" title={t('applied')}>
          {afterwards === 'history' && (
            <>
              {t('undoHint')}{' '}
              <Link to={`/contracts/${source.contract}/changes`}>{t('toHistory')}</Link>
            </>
          )}
          {afterwards === 'passwords' && t('passwordsFollow')}
          {afterwards === 'undo' && job.changeSet != null && <UndoImport job={job} />}
          {job.kind === 'extensions' && job.added > 0 && <p>{t('secrets')}</p>}
        </Alert>
      );
    case 'CANCELLED':
      return <Alert isInline variant="info" component="p" title={t('cancelled')} />;
    case 'STOPPED':
      return (
        <Alert
          isInline
          variant="danger"
          component="p"
          title={(i18n.language === 'en' ? job.reason?.en : job.reason?.ja) ?? t('states.STOPPED')}
        />
      );
  }
}
