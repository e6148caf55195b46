export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'bizportal.language';

function asLanguage(value: string | null): Language | undefined {
  return LANGUAGES.find((language) => language === value);
}

/** A mailed link may name the reader's language; otherwise the last choice holds; first Japanese. */
export function firstLanguage(search: string, storage: Storage): Language {
  const asked = asLanguage(new URLSearchParams(search).get('lang'));
  return asked ?? asLanguage(storage.getItem(KEY)) ?? 'ja';
}

export function rememberLanguage(language: Language, storage: Storage): void {
  storage.setItem(KEY, language);
}
