import { Button, InputGroup, InputGroupItem, TextInput } from '@patternfly/react-core';
import EyeIcon from '@patternfly/react-icons/dist/esm/icons/eye-icon';
import EyeSlashIcon from '@patternfly/react-icons/dist/esm/icons/eye-slash-icon';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from './Field';

interface Props {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string;
  hint?: string;
  describedBy?: string;
}

/** A new password; can be shown while typing. */
export function PasswordField({ id, label, value, onChange, error, hint, describedBy }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const help = (error ?? hint) === undefined ? undefined : `${id}-help`;
  return (
    <Field id={id} label={label} error={error} hint={hint} isRequired>
      <InputGroup>
        <InputGroupItem isFill>
          <TextInput
            id={id}
            name={id}
            type={shown ? 'text' : 'password'}
            autoComplete="new-password"
            isRequired
            value={value}
            validated={error === undefined ? 'default' : 'error'}
            aria-describedby={[describedBy, help].filter(Boolean).join(' ') || undefined}
            onChange={(_event, text) => onChange(text)}
          />
        </InputGroupItem>
        <InputGroupItem>
          <Button
            variant="control"
            aria-label={`${label}: ${shown ? t('hide') : t('show')}`}
            aria-pressed={shown}
            icon={shown ? <EyeSlashIcon /> : <EyeIcon />}
            onClick={() => setShown(!shown)}
          />
        </InputGroupItem>
      </InputGroup>
    </Field>
  );
}
