import { useTranslation } from 'react-i18next';
import { useMe } from '../session/useMe';
import { formatDate, formatInstant } from './format';

export interface Times {
  instant: (instant: string) => string;
  date: (date: string) => string;
}

/** Times in the reader's language and in the zone of his account. */
export function useTimes(): Times {
  const { i18n } = useTranslation();
  const zone = useMe()?.timeZone;
  return {
    instant: (instant) => formatInstant(instant, i18n.language, zone),
    date: (date) => formatDate(date, i18n.language),
  };
}
