import { Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { ChangeSet } from '../api/changes';
import { useActorNames } from '../users/useActorNames';

/** What somebody did or means to do, as far as it tells who he is. */
type Act = Pick<ChangeSet, 'account' | 'actorKind' | 'actorName'>;

/** Who is behind each of some acts; only portal users have an account to be named by. */
export function useActors(acts: readonly Act[]): (act: Act) => string {
  const { t } = useTranslation('changes');
  const name = useActorNames(
    acts.filter((act) => act.actorKind === 'PORTAL_USER').map((act) => act.account),
  );
  return (act) => {
    switch (act.actorKind) {
      case 'PORTAL_USER':
        return name(act.account);
      case 'TERMINAL_USER':
        return t('terminalUser');
      case 'CONTRACT_ADMINISTRATOR':
        return t('someone.adminId', { ns: 'common', name: act.actorName });
    }
  };
}

/** For whom somebody else made a change set. */
export function OnBehalfOf({ set }: { set: ChangeSet }) {
  const { t } = useTranslation('changes');
  return set.onBehalfOf == null ? null : (
    <Label isCompact color="purple">
      {t(`onBehalfOf.${set.onBehalfOf.kind}`, { name: set.onBehalfOf.name })}
    </Label>
  );
}
