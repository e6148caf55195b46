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
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}
