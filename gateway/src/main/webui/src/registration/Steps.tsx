import { useTranslation } from 'react-i18next';

const STEPS = ['identity', 'password', 'done'] as const;
export type StepName = (typeof STEPS)[number];

/** How far one has come. */
export function Steps({ at, withIdentity }: { at: StepName; withIdentity: boolean }) {
  const { t } = useTranslation('registration');
  const steps = STEPS.filter((step) => withIdentity || step !== 'identity');
  return (
    <ol className="biz-steps" aria-label={t('steps.label')}>
      {steps.map((step) => (
        <li
          key={step}
          aria-current={step === at ? 'step' : undefined}
          className={steps.indexOf(step) < steps.indexOf(at) ? 'biz-steps__past' : undefined}
        >
          {t(`steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
