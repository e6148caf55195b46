import { Button } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { renewUrl } from '../api/identity';
import { ProblemAlert } from '../ui/ProblemAlert';
import { Card } from './Card';
import type { RegistrationEvent } from './machine';

interface Props {
  code: string;
  send: (event: RegistrationEvent) => void;
}

/** Unknown, used, burned and expired look alike; a new URL is offered in any case. */
export function InvalidCode({ code, send }: Props) {
  const { t } = useTranslation('registration');
  const renew = useMutation({
    mutationFn: () => renewUrl(code),
    onSuccess: () => send({ type: 'renewed' }),
  });
  return (
    <Card title={t('invalidTitle')}>
      <p>{t('invalidLead')}</p>
      {renew.isError && <ProblemAlert error={renew.error} />}
      {code !== '' && (
        <>
          <p>{t('renewHint')}</p>
          <Button
            size="lg"
            isBlock
            isLoading={renew.isPending}
            isDisabled={renew.isPending}
            onClick={() => renew.mutate()}
          >
            {t('renew')}
          </Button>
        </>
      )}
      <p className="biz-public__links">
        <Link to="/reset">{t('forgot')}</Link>
      </p>
    </Card>
  );
}
