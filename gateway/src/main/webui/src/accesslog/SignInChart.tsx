import { ExpandableSection, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { Day } from '../api/signIns';
import { useTimes } from '../ui/time';

const WIDTH = 600;
const HEIGHT = 96;
const GAP = 3;

/** Sign-ins by day as columns, failures on top; the same as a table for whoever can't see it. */
export function SignInChart({ days }: { days: readonly Day[] }) {
  const { t } = useTranslation('accessLog');
  const times = useTimes();
  const most = Math.max(1, ...days.map((day) => day.successes + day.failures));
  const step = WIDTH / days.length;
  const height = (count: number) => (count / most) * HEIGHT;
  const sum = (of: 'successes' | 'failures') => days.reduce((total, day) => total + day[of], 0);
  const [first, last] = [days[0], days.at(-1)];
  return (
    <section className="biz-chart" aria-labelledby="sign-in-chart">
      <Title headingLevel="h2" size="lg" id="sign-in-chart">
        {t('chart')}
      </Title>
      <p className="biz-quiet">
        {t('chartLead', {
          days: days.length,
          successes: sum('successes'),
          failures: sum('failures'),
        })}
      </p>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" preserveAspectRatio="none">
        {days.map((day, i) => (
          <g key={day.day}>
            <title>{`${times.date(day.day)} ${day.successes} / ${day.failures}`}</title>
            <rect
              className="biz-chart__successes"
              x={i * step}
              y={HEIGHT - height(day.successes)}
              width={step - GAP}
              height={height(day.successes)}
            />
            <rect
              className="biz-chart__failures"
              x={i * step}
              y={HEIGHT - height(day.successes + day.failures)}
              width={step - GAP}
              height={height(day.failures)}
            />
          </g>
        ))}
      </svg>
      <p className="biz-chart__ends">
        <span>{first && times.date(first.day)}</span>
        <span className="biz-chart__legend">
          <span className="biz-chart__key biz-chart__key--successes">{t('results.SUCCESS')}</span>
          <span className="biz-chart__key biz-chart__key--failures">{t('results.FAILURE')}</span>
        </span>
        <span>{last && times.date(last.day)}</span>
      </p>
      <ExpandableSection toggleText={t('chartTable')}>
        <Table variant="compact" aria-label={t('chart')}>
          <Thead>
            <Tr>
              <Th>{t('chartDay')}</Th>
              <Th>{t('results.SUCCESS')}</Th>
              <Th>{t('results.FAILURE')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {days
              .filter((day) => day.successes + day.failures > 0)
              .map((day) => (
                <Tr key={day.day}>
                  <Td dataLabel={t('chartDay')}>{times.date(day.day)}</Td>
                  <Td dataLabel={t('results.SUCCESS')}>{day.successes}</Td>
                  <Td dataLabel={t('results.FAILURE')}>{day.failures}</Td>
                </Tr>
              ))}
          </Tbody>
        </Table>
      </ExpandableSection>
    </section>
  );
}
