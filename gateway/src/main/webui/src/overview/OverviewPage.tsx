import { Button, PageSection } from '@patternfly/react-core';
import PrintIcon from '@patternfly/react-icons/dist/esm/icons/print-icon';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readOverview } from '../api/overview';
import { useSite } from '../settings/site';
import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useTimes } from '../ui/time';
import { Charts } from './Charts';
import { Counts } from './Counts';
import { PrintProgress } from './PrintProgress';
import { SectionTable } from './SectionTable';
import { usePrintAll } from './usePrintAll';
import { useSections } from './useSections';
import { WholeContract } from './WholeContract';

/** All settings of the contract on one page, to look at and to print (E7). */
export function OverviewPage() {
  const { t } = useTranslation(['overview', 'common']);
  const { contract } = useSite();
  const times = useTimes();
  const sections = useSections();
  const overview = useQuery({
    queryKey: ['overview', contract],
    queryFn: ({ signal }) => readOverview(contract, signal),
  });
  const print = usePrintAll(contract, sections);
  if (overview.isError && overview.data === undefined) {
    return <ErrorState error={overview.error} retry={() => void overview.refetch()} />;
  }
  const total = overview.data?.kinds.reduce((sum, kind) => sum + kind.total, 0) ?? 0;
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={
          <Button
            icon={<PrintIcon />}
            className="biz-no-print"
            isDisabled={print.read !== undefined || overview.data === undefined}
            onClick={print.start}
          >
            {t('print')}
          </Button>
        }
      />
      <PageSection hasBodyWrapper={false} isFilled className="biz-overview">
        {print.error && <ProblemAlert error={print.error} />}
        {print.read !== undefined && (
          <PrintProgress read={print.read} total={total} stop={print.stop} />
        )}
        {overview.data === undefined ? (
          <Loading />
        ) : (
          <>
            <p className="biz-quiet">
              {t('asOf', {
                time: times.instant(new Date(overview.dataUpdatedAt).toISOString()),
              })}
            </p>
            <Counts kinds={overview.data.kinds} contract={contract} />
            <Charts kinds={overview.data.kinds} />
            <WholeContract />
            {sections.map((section) => (
              <SectionTable key={section.resource} section={section} />
            ))}
          </>
        )}
      </PageSection>
    </>
  );
}
