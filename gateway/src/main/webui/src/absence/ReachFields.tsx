import { Checkbox } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/Field';
import type { AbsenceForm } from './absenceForm';

interface Props {
  form: AbsenceForm;
  errors: { first?: string; second?: string };
  change: (part: Partial<AbsenceForm>) => void;
}

/** The numbers that ring together with the telephone, and what follows. */
export function ReachFields({ form, errors, change }: Props) {
  const { t } = useTranslation('absence');
  const number = { type: 'tel', inputMode: 'tel', autoComplete: 'off' } as const;
  return (
    <>
      <TextField
        {...number}
        id="firstNumber"
        label={t('firstNumber')}
        hint={t('destinationHint')}
        error={errors.first}
        isRequired
        className="biz-digits"
        value={form.firstNumber}
        onChange={(firstNumber) => change({ firstNumber })}
      />
      <TextField
        {...number}
        id="secondNumber"
        label={t('secondNumber')}
        hint={t('secondNumberHint')}
        error={errors.second}
        className="biz-digits"
        value={form.secondNumber}
        onChange={(secondNumber) => change({ secondNumber })}
      />
      <Checkbox
        id="thenVoicemail"
        label={t('thenVoicemail')}
        description={t('thenVoicemailHint')}
        isChecked={form.thenVoicemail}
        onChange={(_event, thenVoicemail) => change({ thenVoicemail })}
      />
    </>
  );
}
