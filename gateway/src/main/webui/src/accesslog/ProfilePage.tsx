import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  PageSection,
  Title,
} from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ownTerms } from '../api/browsers';
import { ownSignIns } from '../api/signIns';
import { useMe } from '../session/useMe';
import { ListPanel } from '../ui/ListPanel';
import { Loading } from '../ui/Loading';
import { PageHeading } from '../ui/PageHeading';
import { useTimes } from '../ui/time';
import { useCursorPaging } from '../ui/useCursorPaging';
import { SignInTable } from './SignInTable';
import { TrustedBrowsers } from './TrustedBrowsers';

/** What is registered of oneself, and one's own sign-ins (B1). */
export function ProfilePage() {
  const { t } = useTranslation(['accessLog', 'users', 'common']);
  const me = useMe();
  const times = useTimes();
  const terms = useQuery({
    queryKey: ['own-terms'],
    queryFn: ({ signal }) => ownTerms(signal),
  }).data?.[0];
  const paging = useCursorPaging('', 20);
  const { cursor, limit } = paging;
  const list = useQuery({
    queryKey: ['own-sign-ins', { cursor, limit }],
    queryFn: ({ signal }) => ownSignIns({ cursor, limit }, signal),
    placeholderData: keepPreviousData,
  });
  const entry = (term: string, value: string, hint?: string) => (
    <DescriptionListGroup>
      <DescriptionListTerm>{term}</DescriptionListTerm>
      <DescriptionListDescription>
        {value}
        {hint !== undefined && <p className="biz-quiet">{hint}</p>}
      </DescriptionListDescription>
    </DescriptionListGroup>
  );
  return (
    <>
      <PageHeading title={t('profile')} lead={t('profileLead')} />
      <PageSection hasBodyWrapper={false}>
        {me === undefined ? (
          <Loading />
        ) : (
          <div className="biz-card">
            <DescriptionList columnModifier={{ default: '1Col', md: '2Col' }}>
              {entry(t('users:name'), me.name)}
              {entry(t('users:email'), me.email)}
              {me.masterId && entry(t('users:masterId'), me.masterId, t('masterIdLead'))}
              {entry(t('users:telephone'), me.telephone)}
              {entry(t('users:role'), t(`users:roles.${me.role}`))}
              {entry(
                t('users:secondFactor'),
                me.secondFactor ? t(`users:factors.${me.secondFactor}`) : t('factorOpen'),
              )}
              {entry(t('users:mailLanguage'), t(`users:languages.${me.mailLanguage}`))}
              {entry(t('users:timeZone'), me.timeZone)}
              {terms &&
                entry(
                  t('terms'),
                  t('termsAccepted', {
                    version: terms.version,
                    time: times.instant(terms.acceptedAt),
                  }),
                )}
            </DescriptionList>
          </div>
        )}
      </PageSection>
      <TrustedBrowsers />
      <PageSection hasBodyWrapper={false}>
        <Title headingLevel="h2" size="lg">
          {t('own')}
        </Title>
        <p className="biz-quiet">{t('ownLead')}</p>
      </PageSection>
      <ListPanel
        id="own-sign-ins"
        list={list}
        paging={paging}
        filtered={false}
        empty={{ title: t('none'), hint: t('noneHint') }}
      >
        {(signIns) => <SignInTable label={t('own')} signIns={signIns} />}
      </ListPanel>
    </>
  );
}
