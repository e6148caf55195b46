import {
  Alert,
  Button,
  Form,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
} from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askVerdict, type BarringProfile, type BarringVerdict } from '../api/barring';
import { apiError, placeErrors } from '../api/problem';
import { useSite } from '../settings/site';
import { TextField } from '../ui/Field';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useFirstError } from '../ui/useFirstError';

const FIELDS = ['dialed'] as const;

/** Says whether a call would be barred, as the profile is stored. */
export function TryProfile({ profile, close }: { profile: BarringProfile; close: () => void }) {
  const { t } = useTranslation(['barring', 'common']);
  const { contract } = useSite();
  const [dialed, setDialed] = useState('');
  const ask = useMutation({ mutationFn: () => askVerdict(contract, profile.id, dialed) });
  const placed = ask.error ? placeErrors(apiError(ask.error).problem, FIELDS) : undefined;
  useFirstError(ask.error);
  const reason = ({ category, prefix }: BarringVerdict) =>
    category ? t(`short.${category}`) : t('prefix', { prefix });
  return (
    <Modal isOpen variant="small" onClose={close} aria-labelledby="try-title">
      <ModalHeader title={t('tryTitle', { name: profile.name })} labelId="try-title" />
      <ModalBody>
        <Form
          id="try-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            ask.mutate();
          }}
        >
          {ask.error && placed?.fields.dialed === undefined && <ProblemAlert error={ask.error} />}
          <TextField
            id="dialed"
            label={t('dialed')}
            isRequired
            inputMode="tel"
            value={dialed}
            error={placed?.fields.dialed}
            onChange={setDialed}
          />
          <div role="status">
            {ask.data !== undefined && (
              <Alert
                component="p"
                isInline
                variant={ask.data.barred ? 'warning' : 'success'}
                title={
                  ask.data.barred
                    ? t('barredBy', { dialed: ask.data.dialed, reason: reason(ask.data) })
                    : t('free', { dialed: ask.data.dialed })
                }
              />
            )}
          </div>
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="try-form" isLoading={ask.isPending} isDisabled={ask.isPending}>
          {t('ask')}
        </Button>
        <Button variant="link" onClick={close}>
          {t('common:close')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
