import { useTranslation } from 'react-i18next';
import { listAccounts, type Account } from '../api/identity';
import { Picker } from '../ui/Picker';

interface Props {
  label: string;
  action: string;
  busy?: boolean;
  without?: readonly string[];
  pick: (account: Account) => void;
}

/** Finds somebody among all of the company's users. */
export function AccountPicker({ label, action, ...rest }: Props) {
  const { t } = useTranslation('users');
  return (
    <Picker
      queryKey={['accounts']}
      list={listAccounts}
      texts={{
        filter: t('picker.filter'),
        hint: t('picker.hint'),
        label,
        choose: (many) => t('picker.choose', { found: many }),
        action,
      }}
      name={({ name, email }) => `${name} (${email})`}
      {...rest}
    />
  );
}
