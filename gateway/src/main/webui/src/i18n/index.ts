import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { ambient } from '../api/http';
import { firstLanguage, rememberLanguage, type Language } from './language';
import { resources } from './resources';

function follow(language: string): void {
  document.documentElement.lang = language;
  ambient.language = language;
}

export function startTranslations(): void {
  const language = firstLanguage(
    window.location.search,
    window.localStorage,
    window.navigator.languages,
  );
  void i18next.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: 'ja',
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  // A language that a mailed link asked for holds on the way through the sign-in as well.
  rememberLanguage(language, window.localStorage);
  follow(language);
}

export function chooseLanguage(language: Language): void {
  rememberLanguage(language, window.localStorage);
  follow(language);
  void i18next.changeLanguage(language);
}
