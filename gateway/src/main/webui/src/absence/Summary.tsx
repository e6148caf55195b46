import { useTranslation } from 'react-i18next';
import { numbersOf, outcomes, type AbsenceForm, type Outcome } from './absenceForm';

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
  const found =
    form.mode === 'SINGLE_NUMBER_REACH'
      ? [
          {
            when: 'reach',
            text: t('summaryReach', {
              numbers: numbersOf(form)
                .map((number) => number || t('noDestination'))
                .join(t('and')),
            }),
          },
          ...(form.thenVoicemail
            ? [
                {
                  when: 'voicemail',
                  text: `${t('summaryRing', { seconds })}${t('summaryDo.VOICEMAIL')}`,
                },
              ]
            : []),
        ]
      : outcomes(form).map((outcome) => ({ when: outcome.when, text: sentence(outcome) }));
  return (
    <aside className="biz-summary" aria-label={t('summary')} aria-live="polite">
      <h2>{t('summary')}</h2>
      {found.length === 0 ? (
        <p>{t('summaryOff')}</p>
      ) : (
        <ul>
          {found.map(({ when, text }) => (
            <li key={when}>{text}</li>
          ))}
        </ul>
      )}
    </aside>
  );
}
