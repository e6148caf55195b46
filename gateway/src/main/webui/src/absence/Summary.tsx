import { useTranslation } from 'react-i18next';
import { outcomes, type AbsenceForm, type Outcome } from './absenceForm';

/** The settings said in sentences, while they are being chosen. */
export function Summary({ form }: { form: AbsenceForm }) {
  const { t } = useTranslation('absence');
  const destination = form.destination.trim() || t('noDestination');
  const seconds = form.ringSeconds;
  const sentence = ({ when, reaction }: Outcome): string => {
    switch (when) {
      case 'unconditional':
        return t(`summaryUnconditional.${reaction}`, { destination });
      case 'noAnswer':
        return `${t('summaryRing', { seconds })}${t(`summaryDo.${reaction}`, { destination })}`;
      case 'busy':
      case 'unreachable':
        return `${t(`summaryWhen.${when}`)}${t(`summaryDo.${reaction}`, { destination })}`;
    }
  };
  const found = outcomes(form);
  return (
    <aside className="biz-summary" aria-label={t('summary')} aria-live="polite">
      <h2>{t('summary')}</h2>
      {found.length === 0 ? (
        <p>{t('summaryOff')}</p>
      ) : (
        <ul>
          {found.map((outcome) => (
            <li key={outcome.when}>{sentence(outcome)}</li>
          ))}
        </ul>
      )}
    </aside>
  );
}
