import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/Field';
import type { GroupName } from './groupName';

interface Props {
  named: GroupName;
  change: (named: GroupName) => void;
  errors: Partial<GroupName>;
}

export function GroupNameFields({ named, change, errors }: Props) {
  const { t } = useTranslation('groups');
  return (
    <>
      <TextField
        id="name"
        label={t('name')}
        isRequired
        maxLength={100}
        value={named.name}
        error={errors.name}
        onChange={(name) => change({ ...named, name })}
      />
      <TextField
        id="description"
        label={t('description')}
        maxLength={500}
        value={named.description}
        error={errors.description}
        onChange={(description) => change({ ...named, description })}
      />
    </>
  );
}
