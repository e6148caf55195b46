import { NumberInput } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/Field';
import { LONGEST_RING, SHORTEST_RING } from './absenceForm';

interface Props {
  value: string;
  error?: string;
  change: (value: string) => void;
}

/** How long it rings before it counts as no answer. */
export function RingSeconds({ value, error, change }: Props) {
  const { t } = useTranslation('absence');
  const seconds = Number(value);
  return (
    <Field
      id="ringSeconds"
      label={t('ringSeconds')}
      error={error}
      hint={t('ringSecondsHint')}
      isRequired
    >
      <NumberInput
        value={value === '' ? undefined : seconds}
        min={SHORTEST_RING}
        max={LONGEST_RING}
        widthChars={4}
        unit={t('seconds')}
        inputName="ringSeconds"
        inputAriaLabel={t('ringSeconds')}
        minusBtnAriaLabel={t('fewer')}
        plusBtnAriaLabel={t('more')}
        validated={error === undefined ? 'default' : 'error'}
        inputProps={{
          id: 'ringSeconds',
          'aria-describedby': 'ringSeconds-help',
          'aria-invalid': error !== undefined,
        }}
        onMinus={() => change(`${Math.max(SHORTEST_RING, seconds - 1)}`)}
        onPlus={() => change(`${Math.min(LONGEST_RING, seconds + 1)}`)}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </Field>
  );
}
