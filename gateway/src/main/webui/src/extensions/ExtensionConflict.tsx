import { useTranslation } from 'react-i18next';
import type { Extension, TerminalKind } from '../api/pbx';
import { ConflictAlert } from '../ui/ConflictAlert';
import { differences } from '../ui/difference';
import { EXTENSION_FIELDS, formOf, type ExtensionField, type ExtensionForm } from './extensionForm';

interface Props {
  before: Extension;
  now: Extension;
  mine: ExtensionForm;
  settle: (keep: boolean) => void;
}

export function ExtensionConflict({ before, now, mine, settle }: Props) {
  const { t } = useTranslation(['extensions', 'common']);
  const shown = (field: ExtensionField, value: unknown): string => {
    if (value === true || value === false) {
      return t(value ? 'common:yes' : 'common:no');
    }
    if (value === '' || value === undefined) {
      return t('common:none');
    }
    return field === 'terminalKind' ? t(`kind.${value as TerminalKind}`) : String(value);
  };
  const rows = differences(EXTENSION_FIELDS, formOf(before), formOf(now), mine).map((found) => ({
    label: t(found.field),
    before: shown(found.field, found.before),
    now: shown(found.field, found.now),
    mine: shown(found.field, found.mine),
  }));
  return <ConflictAlert rows={rows} reload={() => settle(false)} keep={() => settle(true)} />;
}
