import CheckCircleIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon';
import CircleIcon from '@patternfly/react-icons/dist/esm/icons/outlined-circle-icon';
import { useTranslation } from 'react-i18next';
import type { PasswordRule } from '../api/identity';
import type { PasswordCheck } from './passwordChecks';

interface Props {
  id: string;
  checks: readonly PasswordCheck[];
  rule: PasswordRule;
}

/** The rule as a list that ticks itself off while typing. */
export function PasswordChecklist({ id, checks, rule }: Props) {
  const { t } = useTranslation('registration');
  return (
    <div id={id} className="biz-checklist">
      <p>{t('rules')}</p>
      <ul>
        {checks.map(({ name, ok }) => (
          <li key={name} className={ok ? 'biz-checklist__ok' : undefined}>
            {ok ? <CheckCircleIcon aria-hidden /> : <CircleIcon aria-hidden />}
            <span>{t(`rule.${name}`, { min: rule.minLength, max: rule.maxLength })}</span>
            <span className="pf-v6-screen-reader">{ok ? t('fulfilled') : t('unfulfilled')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
