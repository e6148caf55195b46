import { FormSelect, FormSelectOption } from '@patternfly/react-core';
import { Field } from './Field';

export interface Choice<V extends string> {
  value: V;
  label: string;
}

interface Props<V extends string> {
  id: string;
  label: string;
  value: V;
  choices: readonly Choice<V>[];
  onChange: (value: V) => void;
  error?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
}

export function SelectField<V extends string>(props: Props<V>) {
  const { id, label, value, choices, onChange, error, isRequired, isDisabled } = props;
  return (
    <Field id={id} label={label} error={error} isRequired={isRequired}>
      <FormSelect
        id={id}
        name={id}
        value={value}
        isDisabled={isDisabled}
        validated={error === undefined ? 'default' : 'error'}
        aria-describedby={error === undefined ? undefined : `${id}-help`}
        onChange={(_event, chosen) => onChange(chosen as V)}
      >
        {choices.map((choice) => (
          <FormSelectOption key={choice.value} value={choice.value} label={choice.label} />
        ))}
      </FormSelect>
    </Field>
  );
}
