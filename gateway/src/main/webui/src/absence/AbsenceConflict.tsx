import { useTranslation } from 'react-i18next';
import type { Absence, Reaction } from '../api/pbx';
import { ConflictAlert } from '../ui/ConflictAlert';
import { differences } from '../ui/difference';
import { CONDITIONS, formOf, type AbsenceForm } from './absenceForm';

interface Props {
  before: Absence;
  now: Absence;
  mine: AbsenceForm;
  settle: (keep: boolean) => void;
}

const FIELDS = [
  'mode',
  ...CONDITIONS,
  'destination',
  'firstNumber',
  'secondNumber',
  'thenVoicemail',
  'ringSeconds',
  'pin',
] as const;
type Field = (typeof FIELDS)[number];
type Compared = Record<Field, string>;

/** Fields that don't apply count as empty, or the usual seconds of a form would look like a change. */
function stored(absence: Absence): Compared {
  return {
    ...formOf(absence),
    thenVoicemail: absence.thenVoicemail == null ? '' : yesNo(absence.thenVoicemail),
    ringSeconds: absence.ringSeconds?.toString() ?? '',
    pin: absence.voicemailPinSet === true ? 'set' : 'notSet',
  };
}

function yesNo(value: boolean): 'yes' | 'no' {
  return value ? 'yes' : 'no';
}

export function AbsenceConflict({ before, now, mine, settle }: Props) {
  const { t } = useTranslation(['absence', 'common']);
  const label = (field: Field): string => {
    switch (field) {
      case 'mode':
      case 'destination':
      case 'firstNumber':
      case 'secondNumber':
      case 'thenVoicemail':
      case 'ringSeconds':
        return t(field);
      case 'pin':
        return t('voicemailPin');
      default:
        return t(`condition.${field}`);
    }
  };
  const shown = (field: Field, value: unknown): string => {
    if (value === '' || value === undefined) {
      return t('common:none');
    }
    switch (field) {
      case 'mode':
        return t(`modes.${value as AbsenceForm['mode']}`);
      case 'pin':
        return t(`pin.${value as 'set' | 'notSet' | 'changed'}`);
      case 'thenVoicemail':
        return t(`common:${value as 'yes' | 'no'}`);
      case 'destination':
      case 'firstNumber':
      case 'secondNumber':
      case 'ringSeconds':
        return String(value);
      default:
        return t(`reaction.${value as Reaction}`);
    }
  };
  const entered = {
    ...mine,
    thenVoicemail: mine.mode === 'SINGLE_NUMBER_REACH' ? yesNo(mine.thenVoicemail) : '',
    pin: mine.voicemailPin === '' ? '' : 'changed',
  };
  const rows = differences(FIELDS, stored(before), stored(now), entered).map((found) => ({
    label: label(found.field),
    before: shown(found.field, found.before),
    now: shown(found.field, found.now),
    mine: shown(found.field, found.mine),
  }));
  return <ConflictAlert rows={rows} reload={() => settle(false)} keep={() => settle(true)} />;
}
