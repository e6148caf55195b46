import { Checkbox } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';

interface Props {
  id: 'rejectAnonymous' | 'clickToDial';
  isOn: boolean;
  error?: string;
  onChange: (isOn: boolean) => void;
}

/** An option that is used or not. */
export function OptionSwitch({ id, isOn, error, onChange }: Props) {
  const { t } = useTranslation('dotphone');
  return (
    <div>
      <Checkbox
        id={id}
        label={t(id)}
        description={t(`${id}Hint`)}
        isChecked={isOn}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-help`}
        onChange={(_event, checked) => onChange(checked)}
      />
      {error !== undefined && (
        <p id={`${id}-help`} className="biz-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
