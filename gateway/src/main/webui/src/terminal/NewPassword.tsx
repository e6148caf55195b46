import { Radio } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiError, placeErrors } from '../api/problem';
import { setTerminalPassword, type PasswordSet, type TerminalUser } from '../api/terminalUsers';
import { EditModal } from '../settings/EditModal';
import { PasswordField } from '../ui/PasswordField';
import { useFirstError } from '../ui/useFirstError';

interface Props {
  contract: string;
  user: TerminalUser;
  done: (set: PasswordSet) => void;
  close: () => void;
}

/** Gives somebody a new password: one that is made, or one chosen here. */
export function NewPassword({ contract, user, done, close }: Props) {
  const { t } = useTranslation('terminal');
  const [chosen, setChosen] = useState(false);
  const [password, setPassword] = useState('');
  const [lacking, setLacking] = useState(false);
  const set = useMutation({
    mutationFn: () => setTerminalPassword(contract, user.id, chosen ? password : undefined),
    onSuccess: done,
  });
  const placed = set.error ? placeErrors(apiError(set.error).problem, ['password']) : undefined;
  const fault = placed?.fields.password ?? (lacking ? t('passwordLacking') : undefined);
  useFirstError(set.error ?? lacking);
  return (
    <EditModal
      title={t('newPasswordTitle', { loginId: user.loginId })}
      error={fault === undefined ? set.error : undefined}
      more={placed?.rest}
      busy={set.isPending}
      submit={() => {
        const empty = chosen && password === '';
        setLacking(empty);
        if (!empty) {
          set.mutate();
        }
      }}
      close={close}
    >
      <p>{t('newPasswordLead')}</p>
      <Radio
        id="password-made"
        name="password-kind"
        label={t('made')}
        description={t('madeHint')}
        isChecked={!chosen}
        onChange={() => setChosen(false)}
      />
      <Radio
        id="password-chosen"
        name="password-kind"
        label={t('chosen')}
        isChecked={chosen}
        onChange={() => setChosen(true)}
      />
      {chosen && (
        <PasswordField
          id="password"
          label={t('password')}
          value={password}
          hint={t('passwordHint')}
          error={fault}
          onChange={(text) => {
            setPassword(text);
            setLacking(false);
            set.reset();
          }}
        />
      )}
    </EditModal>
  );
}
