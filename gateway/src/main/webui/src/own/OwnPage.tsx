import { Button, PageSection, Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { newPasswordUrl, type LineUser } from '../api/session';
import { readOwnExtension, readOwnLoginId, type OwnLoginId } from '../api/own';
import { apiError } from '../api/problem';
import { crossingQuery } from '../settings/useCrossing';
import { ErrorState } from '../ui/ErrorState';
import { LinkButton } from '../ui/LinkButton';
import { Loading } from '../ui/Loading';
import { PageHeading } from '../ui/PageHeading';
import { Gone } from './Gone';
import { adminHome } from './home';
import { OwnAbsence } from './OwnAbsence';
import { OwnFacts } from './OwnFacts';
import { OwnForwarding } from './OwnForwarding';
import { PasswordOutcome } from './PasswordOutcome';
import { useLineBrand, useLineUser } from './useLineUser';

/** A terminal user's own settings, and nothing else (D6). */
export function OwnPage() {
  const user = useLineUser();
  const told = useSearchParams()[0].has('password');
  if (user === undefined) {
    return <Loading />;
  }
  // An admin ID enters its contract; here it only hears what became of its password.
  return user.kind === 'ADMIN_ID' && !told ? (
    <Navigate to={adminHome(user.contract)} replace />
  ) : (
    <Own user={user} />
  );
}

function Own({ user }: { user: LineUser }) {
  const { t } = useTranslation('own');
  const { contract } = user;
  const crossing = useQuery(crossingQuery(contract));
  const hasExtension = user.kind === 'EXTENSION';
  const extension = useQuery({
    queryKey: ['own-extension', contract],
    queryFn: ({ signal }) => readOwnExtension(contract, signal),
    enabled: hasExtension,
  });
  const hasLoginId = user.kind === 'LOGIN_ID';
  const loginId = useQuery({
    queryKey: ['own-login-id', contract],
    queryFn: ({ signal }) => readOwnLoginId(contract, signal),
    enabled: hasLoginId,
    // An edit is based on what was shown when it began.
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  const failed = [crossing, extension, loginId].find(
    (query) => query.isError && query.data === undefined,
  );
  if (failed !== undefined) {
    return apiError(failed.error).status === 404 ? (
      <Gone />
    ) : (
      <ErrorState error={failed.error} retry={() => void failed.refetch()} />
    );
  }
  if (
    crossing.data === undefined ||
    (hasExtension && extension.data === undefined) ||
    (hasLoginId && loginId.data === undefined)
  ) {
    return <Loading />;
  }
  const number = extension.data?.number;
  return (
    <>
      <PageHeading
        title={number === undefined ? t('title') : t('extensionTitle', { number })}
        lead={t('lead')}
      />
      <PageSection hasBodyWrapper={false} className="biz-own">
        <PasswordOutcome />
        <OwnFacts user={user} extension={extension.data} line={loginId.data?.number} />
        <Settings user={user} loginId={loginId.data} />
        <Password />
      </PageSection>
    </>
  );
}

/** What there is to set besides the password, by kind. */
function Settings({
  user: { kind, contract },
  loginId,
}: {
  user: LineUser;
  loginId: OwnLoginId | undefined;
}) {
  const { t } = useTranslation('own');
  switch (kind) {
    case 'EXTENSION':
      return (
        <Part title={t('absence')} lead={t('absenceLead')}>
          <OwnAbsence contract={contract} />
        </Part>
      );
    case 'LOGIN_ID':
      return (
        <Part title={t('forwarding')} lead={t('forwardingLead')}>
          {loginId !== undefined && <OwnForwarding contract={contract} first={loginId} />}
        </Part>
      );
    case 'ADMIN_ID':
      return (
        <Part title={t('administration')} lead={t('administrationLead')}>
          <LinkButton to={adminHome(contract)}>{t('toContract')}</LinkButton>
        </Part>
      );
  }
}

function Password() {
  const { t, i18n } = useTranslation('own');
  const brand = useLineBrand();
  return (
    <Part title={t('password')} lead={t('passwordLead')}>
      <Button component="a" variant="secondary" href={newPasswordUrl(brand, i18n.language)}>
        {t('changePassword')}
      </Button>
    </Part>
  );
}

function Part({ title, lead, children }: { title: string; lead: string; children?: ReactNode }) {
  return (
    <section className="biz-own__part">
      <Title headingLevel="h2" size="lg">
        {title}
      </Title>
      <p className="biz-quiet">{lead}</p>
      {children}
    </section>
  );
}
