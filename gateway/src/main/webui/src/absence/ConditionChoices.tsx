import { Radio } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { REACTIONS, type Reaction } from '../api/pbx';
import { CONDITIONS, type Condition } from './absenceForm';

interface Props {
  form: Record<Condition, Reaction>;
  /** What a call can be answered with here. */
  reactions?: readonly Reaction[];
  error?: string;
  /** What is wrong with one case. */
  errors?: Partial<Record<Condition, string>>;
  change: (part: Partial<Record<Condition, Reaction>>) => void;
}

/** For each case, what to do with a call. */
export function ConditionChoices(props: Props) {
  const { form, reactions = REACTIONS, error, errors = {}, change } = props;
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
            {reactions.map((reaction) => (
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
          {errors[condition] !== undefined && (
            <p className="biz-error" role="alert">
              {errors[condition]}
            </p>
          )}
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
