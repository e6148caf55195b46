export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'bizportal.language';

function asLanguage(value: string | null | undefined): Language | undefined {
  return LANGUAGES.find((language) => language === value);
}

/**
 * A mailed link may name the reader's language; otherwise the last choice holds, then the first of
 * the browser's languages that there is; without any, Japanese.
 */
export function firstLanguage(
  search: string,
  storage: Storage,
  preferred: readonly string[],
): Language {
  return (
    asLanguage(new URLSearchParams(search).get('lang')) ??
    asLanguage(storage.getItem(KEY)) ??
    preferred.map((tag) => asLanguage(tag.split('-')[0])).find((one) => one !== undefined) ??
    'ja'
  );
}

export function rememberLanguage(language: Language, storage: Storage): void {
  storage.setItem(KEY, language);
}
