import { useTranslation } from 'react-i18next';
import { listExtensions, type Extension } from '../api/pbx';
import { useSite } from '../settings/site';
import { Picker } from '../ui/Picker';

interface Props {
  label: string;
  action: string;
  without?: readonly string[];
  pick: (extension: Extension) => void;
}

/** Finds an extension among all of the contract's. */
export function ExtensionPicker({ label, action, ...rest }: Props) {
  const { t } = useTranslation('extensions');
  const { contract } = useSite();
  return (
    <Picker
      queryKey={['extensions', contract]}
      list={(query, signal) => listExtensions(contract, query, signal)}
      texts={{
        filter: t('filter'),
        hint: t('filterHint'),
        label,
        choose: (many) => t('choose', { found: many }),
        action,
      }}
      name={({ number, memo }) => (memo ? `${number} ${memo}` : number)}
      {...rest}
    />
  );
}
