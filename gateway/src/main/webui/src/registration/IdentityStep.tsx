import { Button, Form } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkIdentity, type CodeView } from '../api/identity';
import { apiError, placeErrors } from '../api/problem';
import { TextField } from '../ui/Field';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useTimes } from '../ui/time';
import { useFirstError } from '../ui/useFirstError';
import type { RegistrationEvent } from './machine';

const FIELDS = ['email', 'name', 'telephone'] as const;

interface Props {
  code: string;
  view: CodeView;
  send: (event: RegistrationEvent) => void;
}

/** E-mail, full name and telephone number have to be what was registered. */
export function IdentityStep({ code, view, send }: Props) {
  const { t } = useTranslation('registration');
  const times = useTimes();
  const [claim, setClaim] = useState({ email: '', name: '', telephone: '' });
  const [tries, setTries] = useState(0);
  const check = useMutation({
    mutationFn: () => checkIdentity({ code, ...claim }),
    onSuccess: ({ ticket }) => send({ type: 'identified', ticket, userId: claim.email }),
    onError: (error) => {
      if (apiError(error).is('registration-code-invalid')) {
        send({ type: 'refused' });
      }
    },
  });
  const placed = check.error ? placeErrors(apiError(check.error).problem, FIELDS) : undefined;
  const mismatch = check.error !== null && apiError(check.error).is('identity-mismatch');
  const complete = FIELDS.every((field) => claim[field].trim() !== '');
  useFirstError(check.error ?? tries);
  const field = (name: (typeof FIELDS)[number], hint?: string) => ({
    id: name,
    label: t(name),
    hint,
    isRequired: true,
    value: claim[name],
    error: tries > 0 && claim[name].trim() === '' ? t('required') : placed?.fields[name],
    onChange: (value: string) => setClaim({ ...claim, [name]: value }),
  });
  return (
    <Form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTries(tries + 1);
        if (complete) {
          check.mutate();
        }
      }}
    >
      <p>{t('identityLead')}</p>
      {check.error && (
        <ProblemAlert
          error={check.error}
          more={mismatch ? [t('fewTries')] : (placed?.rest ?? [])}
        />
      )}
      <TextField {...field('email')} type="email" autoComplete="email" />
      <TextField {...field('name', t('nameHint'))} autoComplete="name" />
      <TextField {...field('telephone', t('telephoneHint'))} type="tel" autoComplete="tel" />
      <Button
        type="submit"
        size="lg"
        isBlock
        isLoading={check.isPending}
        isDisabled={check.isPending}
      >
        {t('next')}
      </Button>
      <p className="biz-quiet">{t('validUntil', { time: times.instant(view.expiresAt) })}</p>
    </Form>
  );
}
