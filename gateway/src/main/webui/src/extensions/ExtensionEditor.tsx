import { ActionGroup, Button, Form } from '@patternfly/react-core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { apiError, placeErrors } from '../api/problem';
import { LinkButton } from '../ui/LinkButton';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useFirstError } from '../ui/useFirstError';
import { ExtensionFields } from './ExtensionFields';
import { EXTENSION_FIELDS, type ExtensionForm } from './extensionForm';

interface Props {
  first: ExtensionForm;
  submitLabel: string;
  backTo: string;
  busy: boolean;
  error: unknown;
  /** Stands above the fields, given what is in them: a conflict. */
  notice?: (form: ExtensionForm) => ReactNode;
  disabled?: boolean;
  submit: (form: ExtensionForm) => void;
  look: { act: (form: ExtensionForm) => void; busy: boolean };
}

/** The form of an extension, for a new one and an existing one. */
export function ExtensionEditor(props: Props) {
  const { first, submitLabel, backTo, busy, error, notice, disabled, submit, look } = props;
  const { t } = useTranslation(['common', 'changes']);
  const [form, setForm] = useState(first);
  const placed = error ? placeErrors(apiError(error).problem, EXTENSION_FIELDS) : undefined;
  const errors = placed?.fields ?? {};
  useFirstError(error);
  return (
    <Form
      className="biz-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(form);
      }}
    >
      {notice?.(form)}
      {placed !== undefined && <ProblemAlert error={error} more={placed.rest} />}
      <fieldset disabled={disabled} className="biz-fieldset">
        <ExtensionFields
          form={form}
          errors={errors}
          change={(part) => setForm({ ...form, ...part })}
        />
      </fieldset>
      <ActionGroup>
        {!disabled && (
          <Button type="submit" isLoading={busy} isDisabled={busy} spinnerAriaLabel={t('loading')}>
            {submitLabel}
          </Button>
        )}
        {!disabled && (
          <Button
            variant="secondary"
            isLoading={look.busy}
            isDisabled={look.busy}
            onClick={() => look.act(form)}
          >
            {t('changes:preview')}
          </Button>
        )}
        <LinkButton to={backTo} variant="link">
          {disabled ? t('back') : t('cancel')}
        </LinkButton>
      </ActionGroup>
    </Form>
  );
}
