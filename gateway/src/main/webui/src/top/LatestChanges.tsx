import { PageSection, Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useContractChanges } from '../changes/source';
import { OnBehalfOf, useActors } from '../changes/who';
import { useChangeWords } from '../changes/words';
import { LinkButton } from '../ui/LinkButton';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useTimes } from '../ui/time';

const SHOWN = 5;

/** The newest changes of a contract, and the way to all of them. */
export function LatestChanges() {
  const { t } = useTranslation('top');
  const source = useContractChanges();
  const times = useTimes();
  const words = useChangeWords();
  const list = useQuery({
    queryKey: ['change-sets', source.of, { limit: SHOWN }],
    queryFn: ({ signal }) => source.list({ limit: SHOWN }, signal),
  });
  const items = list.data?.items ?? [];
  const who = useActors(items);
  return (
    <PageSection hasBodyWrapper={false}>
      <section className="biz-panel biz-panel--padded" aria-labelledby="latest-title">
        <Title id="latest-title" headingLevel="h2" size="lg">
          {t('latest')}
        </Title>
        {list.isError && <ProblemAlert error={list.error} />}
        {list.isSuccess && items.length === 0 && <p>{t('noChanges')}</p>}
        <ul className="biz-history">
          {items.map((set) => (
            <li key={set.id}>
              <p>
                <strong>{times.instant(set.changedAt)}</strong> {words.sum(set.changes, set.total)}
              </p>
              <p className="biz-quiet">
                {who(set)} <OnBehalfOf set={set} />
              </p>
            </li>
          ))}
        </ul>
        <LinkButton to={`/contracts/${source.of}/changes`} variant="link" isInline>
          {t('toChanges')}
        </LinkButton>
      </section>
    </PageSection>
  );
}
