import {
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  TextInput,
  type TextInputProps,
} from '@patternfly/react-core';
import type { ReactNode } from 'react';

interface FieldShape {
  id: string;
  label: string;
  error?: string;
  hint?: ReactNode;
  isRequired?: boolean;
  children: ReactNode;
}

/** A labelled field with its hint, or with what is wrong with it. */
export function Field({ id, label, error, hint, isRequired, children }: FieldShape) {
  const help = error ?? hint;
  return (
    <FormGroup label={label} fieldId={id} isRequired={isRequired}>
      {children}
      {help !== undefined && (
        <FormHelperText>
          <HelperText id={`${id}-help`} isLiveRegion={error !== undefined}>
            <HelperTextItem variant={error === undefined ? 'default' : 'error'}>
              {help}
            </HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}

type TextFieldProps = Omit<FieldShape, 'children'> &
  Pick<TextInputProps, 'type' | 'autoComplete' | 'inputMode' | 'maxLength' | 'placeholder'> & {
    value: string;
    onChange: (value: string) => void;
    isDisabled?: boolean;
    className?: string;
  };

export function TextField(props: TextFieldProps) {
  const { id, label, error, hint, isRequired, onChange, ...input } = props;
  return (
    <Field id={id} label={label} error={error} hint={hint} isRequired={isRequired}>
      <TextInput
        {...input}
        id={id}
        name={id}
        isRequired={isRequired}
        validated={error === undefined ? 'default' : 'error'}
        aria-describedby={(error ?? hint) === undefined ? undefined : `${id}-help`}
        onChange={(_event, value) => onChange(value)}
      />
    </Field>
  );
}
