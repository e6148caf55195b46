import { Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EnterContract } from '../contracts/EnterContract';
import { recentQuery } from './useUsage';

const SHOWN = 5;

/** Back to what was worked on last (C1); the page doesn't wait for it. */
export function RecentTargets() {
  const { t } = useTranslation(['dashboard', 'common']);
  const recent = useQuery(recentQuery).data ?? [];
  if (recent.length === 0) {
    return null;
  }
  return (
    <section className="biz-category" aria-labelledby="recent-title">
      <Title id="recent-title" headingLevel="h2" size="lg">
        {t('recent')}
      </Title>
      <ul className="biz-recent">
        {recent.slice(0, SHOWN).map((target) => (
          <li key={target.id} className="biz-panel">
            <span>
              <span className="biz-number">{target.id}</span> {target.siteName}
              <span className="biz-quiet"> {t(`common:service.${target.service}`)}</span>
            </span>
            <EnterContract target={target} label={t('menu.SETTINGS')} size="sm" />
          </li>
        ))}
      </ul>
    </section>
  );
}
