import { useTranslation } from 'react-i18next';
import type { SimulationStep } from '../api/routing';

interface Props {
  steps: readonly SimulationStep[];
  /** Whether calls arrive at lines with numbers of their own, rather than at extensions. */
  lines?: boolean;
}

/** What happens to a call, in order. */
export function Steps({ steps, lines = false }: Props) {
  const { t } = useTranslation('simulation');
  const said = (step: SimulationStep) => {
    const because = step.because == null ? '' : t(`because.${step.because}`);
    const values = {
      at: step.at,
      to: step.to ?? '',
      rings: step.rings?.join(', ') ?? '',
      seconds: step.seconds ?? 0,
      because,
    };
    return lines && step.kind === 'ARRIVES_AT_EXTENSION'
      ? t('arrivesAtLine', values)
      : t(`kind.${step.kind}`, values);
  };
  return (
    <ol className="biz-call-steps">
      {steps.map((step, index) => (
        <li
          // A step has no name of its own, and the list is never reordered.
          key={index}
          style={{ marginInlineStart: `${Math.min(step.depth, 6) * 1.25}rem` }}
        >
          <span className="biz-quiet">{t('second', { second: step.second })}</span> {said(step)}
        </li>
      ))}
    </ol>
  );
}
