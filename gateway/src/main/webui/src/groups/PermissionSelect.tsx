import { FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { PermissionValue } from '../api/entitlement';
import { VALUES } from './permissions';

interface Props {
  id: string;
  label: string;
  value: PermissionValue;
  isDisabled?: boolean;
  /** In a table the row and column say what it is; it is still named for those who hear it. */
  labelHidden?: boolean;
  onChange: (value: PermissionValue) => void;
}

export function PermissionSelect(props: Props) {
  const { id, label, value, isDisabled, labelHidden, onChange } = props;
  const { t } = useTranslation('groups');
  return (
    <div className="biz-permission">
      <label htmlFor={id} className={labelHidden ? 'pf-v6-screen-reader' : undefined}>
        {label}
      </label>
      <FormSelect
        id={id}
        value={value}
        isDisabled={isDisabled}
        onChange={(_event, chosen) => onChange(chosen as PermissionValue)}
      >
        {VALUES.map((choice) => (
          <FormSelectOption key={choice} value={choice} label={t(`value.${choice}`)} />
        ))}
      </FormSelect>
    </div>
  );
}
