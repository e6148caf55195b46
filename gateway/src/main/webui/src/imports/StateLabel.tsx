import { Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Import, ImportState } from '../api/imports';

const COLOUR = {
  VALIDATING: 'blue',
  INVALID: 'red',
  READY: 'orange',
  APPLYING: 'blue',
  APPLIED: 'green',
  CANCELLED: 'grey',
  STOPPED: 'red',
} as const satisfies Record<ImportState, string>;

export function isMoving(job: Import): boolean {
  return job.state === 'VALIDATING' || job.state === 'APPLYING';
}

/** How far an import has come. */
export function StateLabel({ job }: { job: Import }) {
  const { t } = useTranslation('imports');
  return (
    <Label isCompact color={COLOUR[job.state]}>
      {t(`states.${job.state}`)}
      {isMoving(job) && ` ${t('percent', { percent: job.progress })}`}
    </Label>
  );
}
