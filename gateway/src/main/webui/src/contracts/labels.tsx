import { Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Contract, Level } from '../api/entitlement';

const OPERATING = { NORMAL: 'success', FAULT: 'danger', MAINTENANCE: 'warning' } as const;

/** How the service is doing; a contract that is not simply in use says so as well. */
export function StatusLabels({ contract }: { contract: Contract }) {
  const { t } = useTranslation('contracts');
  return (
    <span className="biz-labels">
      <Label status={OPERATING[contract.operatingStatus]} isCompact>
        {t(`operatingStatus.${contract.operatingStatus}`)}
      </Label>
      {contract.lifeCycle !== 'ACTIVE' && (
        <Label color="grey" isCompact>
          {t(`lifeCycle.${contract.lifeCycle}`)}
        </Label>
      )}
    </span>
  );
}

export function LevelLabel({ level }: { level: Level }) {
  const { t } = useTranslation();
  return (
    <Label variant="outline" color={level === 'READ_WRITE' ? 'blue' : 'grey'} isCompact>
      {t(`level.${level}`)}
    </Label>
  );
}
