import { useTranslation } from 'react-i18next';
import { ConditionChoices } from '../absence/ConditionChoices';
import { RingSeconds } from '../absence/RingSeconds';
import { CONDITIONS } from '../absence/absenceForm';
import { TextField } from '../ui/Field';
import {
  applies,
  reactionsWith,
  type Option,
  type OptionField,
  type OptionsForm,
} from './optionsForm';

interface Props {
  form: OptionsForm;
  options: readonly Option[];
  fault: (field: OptionField) => string | undefined;
  change: (part: Partial<OptionsForm>) => void;
}

/** Forwarding and voicemail, as far as the contract has them. */
export function Diverting({ form, options, fault, change }: Props) {
  const { t } = useTranslation('absence');
  const needed = applies(form);
  return (
    <div className="biz-fieldset">
      <ConditionChoices
        form={form}
        reactions={reactionsWith(options)}
        errors={Object.fromEntries(CONDITIONS.map((one) => [one, fault(one)]))}
        change={change}
      />
      {needed.ringSeconds && (
        <RingSeconds
          value={form.ringSeconds}
          error={fault('ringSeconds')}
          change={(ringSeconds) => change({ ringSeconds })}
        />
      )}
      {needed.destination && (
        <TextField
          id="destination"
          label={t('destination')}
          hint={t('destinationHint')}
          error={fault('destination')}
          isRequired
          type="tel"
          inputMode="tel"
          autoComplete="off"
          className="biz-digits"
          value={form.destination}
          onChange={(destination) => change({ destination })}
        />
      )}
    </div>
  );
}
