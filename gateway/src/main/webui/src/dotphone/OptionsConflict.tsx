import { useTranslation } from 'react-i18next';
import type { Reaction } from '../api/pbx';
import { ConflictAlert } from '../ui/ConflictAlert';
import { differences } from '../ui/difference';
import {
  formOf,
  OPTION_FIELDS,
  type OptionField,
  type OptionsForm,
  type StoredOptions,
} from './optionsForm';

interface Props {
  before: StoredOptions;
  now: StoredOptions;
  mine: OptionsForm;
  settle: (keep: boolean) => void;
}

/** Seconds that don’t apply count as empty, or the usual ones of a form would look like a change. */
function stored(loginId: StoredOptions): Record<OptionField, unknown> {
  return { ...formOf(loginId), ringSeconds: loginId.ringSeconds?.toString() ?? '' };
}

export function OptionsConflict({ before, now, mine, settle }: Props) {
  const { t } = useTranslation(['dotphone', 'absence', 'common']);
  const label = (field: OptionField): string => {
    switch (field) {
      case 'rejectAnonymous':
      case 'clickToDial':
        return t(field);
      case 'destination':
      case 'ringSeconds':
        return t(`absence:${field}`);
      default:
        return t(`absence:condition.${field}`);
    }
  };
  const shown = (field: OptionField, value: unknown): string => {
    if (value === '' || value === undefined) {
      return t('common:none');
    }
    switch (field) {
      case 'rejectAnonymous':
      case 'clickToDial':
        return t(value === true ? 'on' : 'off');
      case 'destination':
      case 'ringSeconds':
        return String(value);
      default:
        return t(`absence:reaction.${value as Reaction}`);
    }
  };
  const rows = differences(OPTION_FIELDS, stored(before), stored(now), mine).map((found) => ({
    label: label(found.field),
    before: shown(found.field, found.before),
    now: shown(found.field, found.now),
    mine: shown(found.field, found.mine),
  }));
  return <ConflictAlert rows={rows} reload={() => settle(false)} keep={() => settle(true)} />;
}
