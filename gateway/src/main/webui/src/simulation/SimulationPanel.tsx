import { Button, Form, PageSection, Title } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { apiError, placeErrors } from '../api/problem';
import { simulate, type SimulatedSite } from '../api/routing';
import { TextField } from '../ui/Field';
import { ProblemAlert } from '../ui/ProblemAlert';
import { keywords } from '../ui/keywords';
import { useTimes } from '../ui/time';
import { useFirstError } from '../ui/useFirstError';
import { CallerField } from './CallerField';
import { Plans } from './Plans';
import { Steps } from './Steps';

const FIELDS = ['dialed', 'caller', 'at', 'busy', 'unreachable'] as const;

/** Asks for a call, and says what would happen to it; a number in the address is filled in. */
export function SimulationPanel({ site }: { site: SimulatedSite }) {
  const { t } = useTranslation(['simulation', 'common']);
  const times = useTimes();
  const [address] = useSearchParams();
  const [form, setForm] = useState({
    dialed: address.get('dialed') ?? '',
    caller: '',
    withheld: false,
    at: '',
    busy: '',
    unreachable: '',
  });
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const instant = form.at === '' ? undefined : times.entered(form.at);
  const run = useMutation({
    mutationFn: () =>
      simulate(site, {
        dialed: form.dialed,
        caller: form.withheld || form.caller.trim() === '' ? undefined : form.caller,
        withheld: form.withheld,
        at: instant,
        busy: keywords(form.busy),
        unreachable: keywords(form.unreachable),
      }),
  });
  useFirstError(run.error);
  const placed = run.error ? placeErrors(apiError(run.error).problem, FIELDS) : undefined;
  return (
    <PageSection hasBodyWrapper={false} isFilled className="biz-sections biz-sections--even">
      <section className="biz-panel biz-panel--padded" aria-label={t('call')}>
        <Form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            run.mutate();
          }}
        >
          {placed !== undefined && <ProblemAlert error={run.error} more={placed.rest} />}
          <TextField
            id="dialed"
            label={t('dialed')}
            isRequired
            inputMode="tel"
            hint={t(`dialedHint.${site.kind}`)}
            value={form.dialed}
            error={placed?.fields.dialed}
            onChange={(dialed) => change({ dialed })}
          />
          <CallerField
            kind={site.kind}
            caller={form.caller}
            withheld={form.withheld}
            error={placed?.fields.caller}
            change={change}
          />
          <TextField
            id="at"
            label={t('at')}
            type="datetime-local"
            hint={instant === undefined ? t('atHint') : times.instant(instant)}
            value={form.at}
            error={placed?.fields.at}
            onChange={(at) => change({ at })}
          />
          {(['busy', 'unreachable'] as const).map((state) => (
            <TextField
              key={state}
              id={state}
              label={t(`${state}.${site.kind}`)}
              hint={t(`phonesHint.${site.kind}`)}
              value={form[state]}
              error={placed?.fields[state]}
              onChange={(numbers) => change({ [state]: numbers })}
            />
          ))}
          <div>
            <Button
              type="submit"
              isLoading={run.isPending}
              isDisabled={run.isPending}
              spinnerAriaLabel={t('common:loading')}
            >
              {t('run')}
            </Button>
          </div>
        </Form>
      </section>
      {run.data !== undefined && (
        <section
          className="biz-panel biz-panel--padded"
          aria-labelledby="steps-title"
          aria-live="polite"
        >
          <Title id="steps-title" headingLevel="h2" size="lg">
            {t('steps', { dialed: run.data.dialed })}
          </Title>
          <p className="biz-quiet">{t('asOf', { time: times.instant(run.data.at) })}</p>
          <Steps steps={run.data.steps} />
          <Plans plans={run.data.plans} />
        </section>
      )}
    </PageSection>
  );
}
