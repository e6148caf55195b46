import { useTranslation } from 'react-i18next';
import { useMe } from '../session/useMe';

const LOCALES: Record<string, string> = { ja: 'ja-JP', en: 'en-GB' };

export function formatInstant(instant: string, language: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone,
  }).format(new Date(instant));
}

/** A calendar day is the same day everywhere: no zone may move it. */
export function formatDate(date: string, language: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

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
