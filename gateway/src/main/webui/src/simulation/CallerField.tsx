import { Checkbox } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { SimulatedSite } from '../api/routing';
import { TextField } from '../ui/Field';

interface Props {
  kind: SimulatedSite['kind'];
  caller: string;
  withheld: boolean;
  error?: string;
  change: (part: { caller?: string; withheld?: boolean }) => void;
}

/** Who calls, or that he withholds his number. */
export function CallerField({ kind, caller, withheld, error, change }: Props) {
  const { t } = useTranslation('simulation');
  return (
    <>
      <TextField
        id="caller"
        label={t('caller')}
        inputMode="tel"
        autoComplete="off"
        hint={t(`callerHint.${kind}`)}
        isDisabled={withheld}
        value={withheld ? '' : caller}
        error={error}
        onChange={(typed) => change({ caller: typed })}
      />
      <Checkbox
        id="withheld"
        label={t('withheld')}
        isChecked={withheld}
        onChange={(_event, checked) => change({ withheld: checked })}
      />
    </>
  );
}
