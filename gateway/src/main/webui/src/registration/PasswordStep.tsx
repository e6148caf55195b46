import { Button, Form } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setPassword, type CodeView } from '../api/identity';
import { apiError, placeErrors } from '../api/problem';
import { PasswordField } from '../ui/PasswordField';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useTimes } from '../ui/time';
import { useFirstError } from '../ui/useFirstError';
import type { RegistrationEvent } from './machine';
import { passwordChecks } from './passwordChecks';
import { PasswordChecklist } from './PasswordChecklist';

interface Props {
  code: string;
  view: CodeView;
  ticket?: string;
  userId?: string;
  send: (event: RegistrationEvent) => void;
}

export function PasswordStep({ code, view, ticket, userId, send }: Props) {
  const { t } = useTranslation('registration');
  const times = useTimes();
  const [password, setPasswordText] = useState('');
  const [repeated, setRepeated] = useState('');
  const [tries, setTries] = useState(0);
  const checks = passwordChecks(view.passwordRule, password, repeated, userId);
  const fulfilled = checks.every((check) => check.ok);
  const set = useMutation({
    mutationFn: () => setPassword({ code, ticket, password }),
    onSuccess: () => send({ type: 'set' }),
    onError: (error) => {
      if (apiError(error).is('registration-code-invalid')) {
        send({ type: 'refused' });
      } else if (apiError(error).is('registration-ticket-invalid')) {
        send({ type: 'lapsed' });
      }
    },
  });
  const placed = set.error ? placeErrors(apiError(set.error).problem, ['password']) : undefined;
  useFirstError(set.error ?? tries);
  return (
    <Form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTries(tries + 1);
        if (fulfilled) {
          set.mutate();
        }
      }}
    >
      <p>{t('passwordLead')}</p>
      {set.error && placed?.fields.password === undefined && (
        <ProblemAlert error={set.error} more={placed?.rest} />
      )}
      {/* Password managers file the password under this. */}
      <input type="text" autoComplete="username" value={userId ?? ''} readOnly hidden />
      <PasswordField
        id="password"
        label={t('password')}
        value={password}
        describedBy="password-rules"
        error={placed?.fields.password ?? (tries > 0 && !fulfilled ? t('rulesOpen') : undefined)}
        onChange={(text) => {
          setPasswordText(text);
          set.reset();
        }}
      />
      <PasswordField id="repeat" label={t('repeat')} value={repeated} onChange={setRepeated} />
      <PasswordChecklist id="password-rules" checks={checks} rule={view.passwordRule} />
      <Button type="submit" size="lg" isBlock isLoading={set.isPending} isDisabled={set.isPending}>
        {t('submit')}
      </Button>
      <p className="biz-quiet">{t('validUntil', { time: times.instant(view.expiresAt) })}</p>
    </Form>
  );
}
