import { Button, Form, PageSection, Title } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiError, placeErrors } from '../api/problem';
import { simulate } from '../api/routing';
import { useSite } from '../settings/site';
import { TextField } from '../ui/Field';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { keywords } from '../ui/keywords';
import { Steps } from './Steps';

/** Where a call would ring now, and if nobody answers (E10). */
export function SimulationPage() {
  const { t } = useTranslation('simulation');
  const { contract } = useSite();
  const [dialed, setDialed] = useState('');
  const [busy, setBusy] = useState('');
  const [unreachable, setUnreachable] = useState('');
  const run = useMutation({
    mutationFn: () =>
      simulate(contract, {
        dialed,
        busy: keywords(busy),
        unreachable: keywords(unreachable),
      }),
  });
  const placed = run.error
    ? placeErrors(apiError(run.error).problem, ['dialed'] as const)
    : undefined;
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
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
              hint={t('dialedHint')}
              value={dialed}
              error={placed?.fields.dialed}
              onChange={setDialed}
            />
            <TextField
              id="busy"
              label={t('busy')}
              hint={t('phonesHint')}
              value={busy}
              onChange={setBusy}
            />
            <TextField
              id="unreachable"
              label={t('unreachable')}
              hint={t('phonesHint')}
              value={unreachable}
              onChange={setUnreachable}
            />
            <div>
              <Button type="submit" isLoading={run.isPending} isDisabled={run.isPending}>
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
            <Steps steps={run.data.steps} />
          </section>
        )}
      </PageSection>
    </>
  );
}
