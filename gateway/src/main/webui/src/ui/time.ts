import { useTranslation } from 'react-i18next';
import { useMe } from '../session/useMe';
import { formatDate, formatInstant, instantOf } from './format';

export interface Times {
  instant: (instant: string) => string;
  date: (date: string) => string;
  /** The instant that a date-and-time field means, if it means one. */
  entered: (local: string) => string | undefined;
}

/** Times in the reader's language and in the zone of his account. */
export function useTimes(): Times {
  const { i18n } = useTranslation();
  const zone = useMe()?.timeZone;
  return {
    instant: (instant) => formatInstant(instant, i18n.language, zone),
    date: (date) => formatDate(date, i18n.language),
    entered: (local) => instantOf(local, zone),
  };
}
