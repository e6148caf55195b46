import { Radio } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { REACTIONS } from '../api/pbx';
import { CONDITIONS, type AbsenceForm } from './absenceForm';

interface Props {
  form: AbsenceForm;
  error?: string;
  change: (part: Partial<AbsenceForm>) => void;
}

/** For each case, what to do with a call. */
export function ConditionChoices({ form, error, change }: Props) {
  const { t } = useTranslation('absence');
  return (
    <div
      className="biz-conditions"
      role="group"
      aria-label={t('conditions')}
      aria-describedby={error === undefined ? undefined : 'conditions-help'}
    >
      {CONDITIONS.map((condition) => (
        <fieldset key={condition} className="biz-condition">
          <legend>
            {t(`condition.${condition}`)}
            <span>{t(`conditionHint.${condition}`)}</span>
          </legend>
          <div className="biz-condition__choices">
            {REACTIONS.map((reaction) => (
              <Radio
                key={reaction}
                id={`${condition}-${reaction}`}
                name={condition}
                label={t(`reaction.${reaction}`)}
                isChecked={form[condition] === reaction}
                onChange={() => change({ [condition]: reaction })}
              />
            ))}
          </div>
        </fieldset>
      ))}
      {error !== undefined && (
        <p id="conditions-help" className="biz-error" role="alert">
          {error}
        </p>
      )}
      {form.unconditional !== 'NOTHING' && <p className="biz-quiet">{t('overridden')}</p>}
    </div>
  );
}
