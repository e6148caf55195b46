import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../i18n';
import { LANGUAGES } from '../i18n/language';

const NAMES = { ja: '日本語', en: 'English' };

/** Each language in its own words, the present one marked. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const queryClient = useQueryClient();
  return (
    <div className="biz-languages" role="group" aria-label={t('languages')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.language === language}
          onClick={() => {
            chooseLanguage(language);
            // What services answered may hold words of the other language.
            void queryClient.resetQueries({ predicate: (query) => query.state.status === 'error' });
          }}
        >
          {NAMES[language]}
        </button>
      ))}
    </div>
  );
}
