import { Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { AccountStatus } from '../api/identity';

const LOOK = {
  INVITED: { color: 'blue' },
  ACTIVE: { status: 'success' },
  LOCKED: { status: 'warning' },
  DISABLED: { color: 'grey' },
} as const;

export function UserStatus({ status }: { status: AccountStatus }) {
  const { t } = useTranslation('users');
  return (
    <Label {...LOOK[status]} isCompact>
      {t(`statuses.${status}`)}
    </Label>
  );
}
