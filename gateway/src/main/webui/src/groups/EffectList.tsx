import { Label } from '@patternfly/react-core';
import ArrowRightIcon from '@patternfly/react-icons/dist/esm/icons/arrow-right-icon';
import { useTranslation } from 'react-i18next';
import type { GrantEffect } from '../api/grants';
import { useActorNames } from '../users/useActorNames';
import { gains } from './effects';

/** How many names are read out before the rest is only counted. */
const NAMED = 12;

/** Who gains or loses which level on which contracts. */
export function EffectList({ effects }: { effects: readonly GrantEffect[] }) {
  const { t, i18n } = useTranslation('groups');
  const shown = effects.flatMap((effect) => effect.accounts.slice(0, NAMED));
  const name = useActorNames(shown);
  if (effects.length === 0) {
    return <p className="biz-quiet">{t('noEffects')}</p>;
  }
  return (
    <ul className="biz-effects">
      {effects.map((effect) => (
        <li key={`${effect.before}-${effect.after}-${effect.accounts[0]}-${effect.contracts[0]}`}>
          <p className="biz-effects__change">
            <Label isCompact color={gains(effect) ? 'green' : 'orange'}>
              {t(gains(effect) ? 'gain' : 'loss')}
            </Label>
            <span>
              {t(`value.${effect.before}`)} <ArrowRightIcon aria-label={t('becomes')} />{' '}
              {t(`value.${effect.after}`)}
            </span>
          </p>
          <p>
            {t('effectPeople', { total: effect.accounts.length })}{' '}
            {listed(
              effect.accounts.map(name),
              t('andMore', { more: more(effect.accounts) }),
              i18n.language,
            )}
          </p>
          <p className="biz-quiet">
            {t('effectContracts', { total: effect.contracts.length })}{' '}
            {listed(
              effect.contracts,
              t('andMore', { more: more(effect.contracts) }),
              i18n.language,
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

function more(names: readonly string[]): number {
  return Math.max(0, names.length - NAMED);
}

function listed(names: readonly string[], rest: string, language: string): string {
  const first = names.slice(0, NAMED).join(language === 'ja' ? '、' : ', ');
  return names.length > NAMED ? `${first} ${rest}` : first;
}
