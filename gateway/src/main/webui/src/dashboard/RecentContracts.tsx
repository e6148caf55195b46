import { Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { EnterContract } from '../contracts/EnterContract';
import type { RecentContract } from './favourites';

/** Back to what was worked on last (C1). */
export function RecentContracts({ recent }: { recent: readonly RecentContract[] }) {
  const { t } = useTranslation(['dashboard', 'common']);
  if (recent.length === 0) {
    return null;
  }
  return (
    <section className="biz-category" aria-labelledby="recent-title">
      <Title id="recent-title" headingLevel="h2" size="lg">
        {t('recent')}
      </Title>
      <ul className="biz-recent">
        {recent.map((contract) => (
          <li key={contract.number} className="biz-panel">
            <span>
              <span className="biz-number">{contract.number}</span> {contract.siteName}
              <span className="biz-quiet"> {t(`common:service.${contract.service}`)}</span>
            </span>
            <EnterContract contract={contract} label={t('enter')} of={contract.number} size="sm" />
          </li>
        ))}
      </ul>
    </section>
  );
}
