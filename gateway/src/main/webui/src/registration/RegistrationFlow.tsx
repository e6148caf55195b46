import { Button } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useReducer } from 'react';
import { useTranslation } from 'react-i18next';
import { checkCode } from '../api/identity';
import { apiError } from '../api/problem';
import { signInUrl } from '../api/session';
import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';
import { Card } from './Card';
import { IdentityStep } from './IdentityStep';
import { InvalidCode } from './InvalidCode';
import { advance, begin } from './machine';
import { PasswordStep } from './PasswordStep';
import { Steps } from './Steps';

export function RegistrationFlow({ code }: { code: string }) {
  const { t, i18n } = useTranslation('registration');
  const [state, send] = useReducer(advance, code, begin);
  const check = useQuery({
    queryKey: ['registration', code],
    queryFn: ({ signal }) => checkCode(code, signal),
    enabled: state.step === 'checking',
    staleTime: 0,
    gcTime: 0,
  });
  useEffect(() => {
    if (check.data !== undefined) {
      send({ type: 'checked', view: check.data });
    } else if (check.isError && apiError(check.error).is('registration-code-invalid')) {
      send({ type: 'refused' });
    }
  }, [check.data, check.isError, check.error]);
  useEffect(() => {
    if (state.step === 'done') {
      // A used code has no business in the browser's history.
      window.history.replaceState(window.history.state, '', window.location.pathname);
    }
  }, [state.step]);

  switch (state.step) {
    case 'checking':
      return check.isError && !apiError(check.error).is('registration-code-invalid') ? (
        <ErrorState error={check.error} retry={() => void check.refetch()} />
      ) : (
        <Loading />
      );
    case 'identity':
      return (
        <Card title={t(`title.${state.view.kind}`)}>
          <Steps at="identity" withIdentity />
          <IdentityStep code={state.code} view={state.view} send={send} />
        </Card>
      );
    case 'password':
      return (
        <Card title={t(`title.${state.view.kind}`)}>
          <Steps at="password" withIdentity={state.ticket !== undefined} />
          <PasswordStep
            code={state.code}
            view={state.view}
            ticket={state.ticket}
            userId={state.userId}
            send={send}
          />
        </Card>
      );
    case 'done':
      return (
        <Card title={t('doneTitle')}>
          <p role="status">{t('doneLead')}</p>
          <Button component="a" href={signInUrl('/', i18n.language)} size="lg" isBlock>
            {t('signIn')}
          </Button>
        </Card>
      );
    case 'invalid':
      return <InvalidCode code={state.code} send={send} />;
    case 'renewed':
      return (
        <Card title={t('renewedTitle')}>
          <p role="status">{t('renewedLead')}</p>
        </Card>
      );
  }
}
