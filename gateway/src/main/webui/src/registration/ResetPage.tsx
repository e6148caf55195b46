import { Button, Form } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { requestReset } from '../api/identity';
import { apiError, placeErrors } from '../api/problem';
import { TextField } from '../ui/Field';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useFirstError } from '../ui/useFirstError';
import { Card } from './Card';

/** Forgotten password (A5): the answer is the same whoever asks. */
export function ResetPage() {
  const { t } = useTranslation('registration');
  const [userId, setUserId] = useState('');
  const [tries, setTries] = useState(0);
  const reset = useMutation({ mutationFn: () => requestReset(userId.trim()) });
  const placed = reset.error ? placeErrors(apiError(reset.error).problem, ['userId']) : undefined;
  useFirstError(reset.error ?? tries);
  if (reset.isSuccess) {
    return (
      <Card title={t('reset.doneTitle')}>
        <p role="status">{t('reset.doneLead')}</p>
        <p className="biz-public__links">
          <Link to="/">{t('reset.back')}</Link>
        </p>
      </Card>
    );
  }
  const missing = tries > 0 && userId.trim() === '';
  return (
    <Card title={t('reset.title')}>
      <Form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTries(tries + 1);
          if (userId.trim() !== '') {
            reset.mutate();
          }
        }}
      >
        <p>{t('reset.lead')}</p>
        {placed !== undefined && placed.fields.userId === undefined && (
          <ProblemAlert error={reset.error} more={placed.rest} />
        )}
        <TextField
          id="userId"
          label={t('reset.userId')}
          type="email"
          autoComplete="username"
          isRequired
          value={userId}
          error={missing ? t('reset.required') : placed?.fields.userId}
          onChange={setUserId}
        />
        <Button
          type="submit"
          size="lg"
          isBlock
          isLoading={reset.isPending}
          isDisabled={reset.isPending}
        >
          {t('reset.submit')}
        </Button>
      </Form>
      <p className="biz-public__links">
        <Link to="/">{t('reset.back')}</Link>
      </p>
    </Card>
  );
}
