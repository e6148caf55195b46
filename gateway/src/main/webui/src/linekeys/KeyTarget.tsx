import { Button } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listNumbers } from '../api/routing';
import { ExtensionPicker } from '../extensions/ExtensionPicker';
import { useSite } from '../settings/site';
import { Field, TextField } from '../ui/Field';
import { SelectField } from '../ui/SelectField';
import type { KeyForm } from './keyForm';

interface Props {
  id: string;
  form: KeyForm;
  /** Whose keys these are: not to be monitored by itself. */
  own: string;
  error?: string;
  change: (part: Partial<KeyForm>) => void;
}

/** What a key is for, in the form that its kind needs. */
export function KeyTarget({ id, form, own, error, change }: Props) {
  const { t } = useTranslation('lineKeys');
  const { contract } = useSite();
  const numbers = useQuery({
    queryKey: ['external-numbers', contract, 'choices'],
    queryFn: ({ signal }) => listNumbers(contract, { limit: 200 }, signal),
    enabled: form.kind === 'LINE',
  });
  const label = t(`target.${form.kind}`);
  if (form.kind === 'LINE') {
    return (
      <SelectField
        id={id}
        label={label}
        isRequired
        value={form.externalNumber}
        error={error}
        choices={[
          { value: '', label: t('choose') },
          ...(numbers.data?.items.map(({ id: value, digits }) => ({ value, label: digits })) ?? []),
        ]}
        onChange={(externalNumber) => change({ externalNumber })}
      />
    );
  }
  if (form.kind === 'SPEED_DIAL') {
    return (
      <TextField
        id={id}
        label={label}
        isRequired
        inputMode="tel"
        autoComplete="off"
        className="biz-digits"
        value={form.digits}
        error={error}
        onChange={(digits) => change({ digits })}
      />
    );
  }
  return (
    <Field id={id} label={label} isRequired error={error}>
      {form.extension !== '' ? (
        <p id={id} tabIndex={-1}>
          <span className="biz-number">{form.extensionNumber}</span>{' '}
          <Button variant="link" isInline onClick={() => change({ extension: '' })}>
            {t('chooseAnother')}
          </Button>
        </p>
      ) : (
        <div id={id} tabIndex={-1}>
          <ExtensionPicker
            label={t('chooseExtension')}
            action={t('pick')}
            without={[own]}
            pick={({ id: extension, number }) => change({ extension, extensionNumber: number })}
          />
        </div>
      )}
    </Field>
  );
}
