import { useTranslation } from 'react-i18next';
import type { Account } from '../api/identity';
import { ConflictAlert } from '../ui/ConflictAlert';
import { differences } from '../ui/difference';
import { formOf, type UserField, type UserForm } from './userForm';

interface Props {
  before: Account;
  now: Account;
  mine: UserForm;
  settle: (keep: boolean) => void;
}

const SHOWN = [
  'name',
  'email',
  'telephone',
  'mobile',
  'title',
  'comment',
  'role',
  'secondFactor',
  'mailLanguage',
  'timeZone',
  'thresholdMail',
] as const satisfies readonly UserField[];

/** What somebody else made of the same user meanwhile. */
export function UserConflict({ before, now, mine, settle }: Props) {
  const { t } = useTranslation(['users', 'common']);
  const shown = (form: UserForm, field: (typeof SHOWN)[number]): string => {
    switch (field) {
      case 'role':
        return t(`roles.${form.role}`);
      case 'secondFactor':
        return t(`factors.${form.secondFactor}`);
      case 'mailLanguage':
        return t(`languages.${form.mailLanguage}`);
      case 'thresholdMail':
        return t(form.thresholdMail ? 'common:yes' : 'common:no');
      default:
        return form[field] || t('common:none');
    }
  };
  const changed = differences(SHOWN, formOf(before), formOf(now), mine);
  return (
    <ConflictAlert
      rows={changed.map(({ field }) => ({
        label: t(field === 'title' ? 'titleField' : field),
        before: shown(formOf(before), field),
        now: shown(formOf(now), field),
        mine: shown(mine, field),
      }))}
      reload={() => settle(false)}
      keep={() => settle(true)}
    />
  );
}
