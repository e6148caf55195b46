import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Title,
} from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FUNCTIONS, readFeatureCodes, readSiteChannels } from '../api/initial';
import { listMusic } from '../api/music';
import { useSite } from '../settings/site';
import { useDefaults } from '../settings/useDefaults';

/** What holds for the contract as a whole: defaults, feature codes, channels of its sites. */
export function WholeContract() {
  const { t } = useTranslation(['overview', 'initial', 'common']);
  const { contract } = useSite();
  const defaults = useDefaults().data;
  const music = useQuery({
    queryKey: ['hold-music', contract, 'choices'],
    queryFn: ({ signal }) => listMusic(contract, { limit: 200 }, signal),
  });
  const codes = useQuery({
    queryKey: ['feature-codes', contract],
    queryFn: ({ signal }) => readFeatureCodes(contract, signal),
  });
  const sites = useQuery({
    queryKey: ['site-channels', contract],
    queryFn: ({ signal }) => readSiteChannels(contract, signal),
  });
  const none = t('common:none');
  const facts: [string, string][] = [
    [t('outgoing'), defaults?.outgoingNumber ?? none],
    [t('notification'), defaults?.notificationNumber ?? none],
    [t('music'), music.data?.items.find(({ id }) => id === defaults?.holdMusic)?.name ?? none],
    ...FUNCTIONS.map((name): [string, string] => [
      t(`initial:function.${name}`),
      codes.data?.[name] ?? none,
    ]),
    ...(sites.data?.sites ?? []).map((site): [string, string] => [
      t('channelsOf', { site: site.siteNumber }),
      `${site.channels}`,
    ]),
  ];
  return (
    <section className="biz-panel biz-panel--padded" aria-labelledby="overview-contract">
      <Title id="overview-contract" headingLevel="h2" size="lg">
        {t('whole')}
      </Title>
      <DescriptionList isCompact columnModifier={{ default: '1Col', md: '2Col', xl: '3Col' }}>
        {facts.map(([term, value]) => (
          <DescriptionListGroup key={term}>
            <DescriptionListTerm>{term}</DescriptionListTerm>
            <DescriptionListDescription>{value}</DescriptionListDescription>
          </DescriptionListGroup>
        ))}
      </DescriptionList>
    </section>
  );
}
