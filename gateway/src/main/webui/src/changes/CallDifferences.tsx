import { Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Preview } from '../api/changes';
import type { SimulationStep } from '../api/routing';
import { Steps } from '../simulation/Steps';
import { usePlanner } from './planner';

/** Calls that go another way, side by side. */
export function CallDifferences({ calls }: { calls: Preview['calls'] }) {
  const { t } = useTranslation('changes');
  if (calls.total === 0) {
    return <p>{t('noCalls')}</p>;
  }
  return (
    <>
      {calls.shown.map((call) => (
        <section
          key={`${call.dialed} ${call.state} ${call.withheld}`}
          className="biz-call-difference"
        >
          <Title headingLevel="h3" size="md">
            {t('call', { dialed: call.dialed })}
            {t(`callWhen.${call.state}`)}
            {call.withheld && t('callWithheld')}
          </Title>
          <div className="biz-sides">
            <Side title={t('before')} steps={call.before} />
            <Side title={t('after')} steps={call.after} />
          </div>
        </section>
      ))}
      {calls.total > calls.shown.length && (
        <p>{t('callsMore', { count: calls.total - calls.shown.length })}</p>
      )}
      {!calls.complete && <p>{t('callsIncomplete')}</p>}
    </>
  );
}

function Side({ title, steps }: { title: string; steps: readonly SimulationStep[] }) {
  const { t } = useTranslation('changes');
  const { lines } = usePlanner();
  return (
    <div>
      <p className="biz-quiet">{title}</p>
      {steps.length === 0 ? <p>{t('notCalled')}</p> : <Steps steps={steps} lines={lines} />}
    </div>
  );
}
