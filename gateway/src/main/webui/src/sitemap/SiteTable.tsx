import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Site } from '../api/sites';
import { conditionOf, placed } from './clusters';

const LOOK = {
  FAULT: { status: 'danger' },
  MAINTENANCE: { status: 'warning' },
  NORMAL: { status: 'success' },
} as const;

interface Props {
  sites: readonly Site[];
  chosen?: Site;
}

/** The same sites for whoever would rather read, with the way to their contracts. */
export function SiteTable({ sites, chosen }: Props) {
  const { t } = useTranslation(['siteMap', 'common']);
  return (
    <Table aria-label={t('sites')} variant="compact" className="biz-table">
      <Thead>
        <Tr>
          <Th modifier="nowrap">{t('state')}</Th>
          <Th modifier="nowrap">{t('name')}</Th>
          <Th modifier="nowrap">{t('services')}</Th>
          <Th modifier="nowrap">{t('contracts')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {sites.map((site) => {
          const condition = conditionOf([site]);
          return (
            <Tr
              key={`${site.name} ${site.latitude} ${site.longitude}`}
              isRowSelected={site === chosen}
              aria-current={site === chosen ? 'true' : undefined}
            >
              <Td dataLabel={t('state')}>
                <Label isCompact {...LOOK[condition]}>
                  {t(`conditions.${condition}`)}
                </Label>
              </Td>
              <Td dataLabel={t('name')} className="biz-words">
                <Link to={`/contracts?q=${encodeURIComponent(site.name)}`}>{site.name}</Link>
                {!placed(site) && <span className="biz-quiet"> {t('notPlaced')}</span>}
              </Td>
              <Td dataLabel={t('services')} className="biz-words">
                {site.services.map((service) => t(`common:service.${service}`)).join('、')}
              </Td>
              <Td dataLabel={t('contracts')}>{site.contracts}</Td>
            </Tr>
          );
        })}
      </Tbody>
    </Table>
  );
}
