import { Alert, Button } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import { LINE_BRANDS, lineBrand, lineSignInUrl, type LineBrand } from '../api/session';
import { useSession } from '../session/useSession';
import { usePageTitle } from '../ui/usePageTitle';
import { ContractAdministratorIds } from './ContractAdministratorIds';
import { lineHome } from './home';

/** Where people without a portal account come in, under the name of their service (D1). */
export function LineEntryPage() {
  const { t, i18n } = useTranslation(['own', 'common']);
  const named = useParams().brand;
  const brand = lineBrand(named);
  const session = useSession();
  const failed = useSearchParams()[0].get('signIn') === 'failed';
  const title = brand === undefined ? t('site') : `${t(`common:service.${brand}`)} ${t('site')}`;
  usePageTitle(title);
  if (session?.realm === 'LINE') {
    return <Navigate to={lineHome(session)} replace />;
  }
  if (named !== undefined && brand === undefined) {
    return <Navigate to="/line" replace />;
  }
  return (
    <div className="biz-landing">
      <div className="biz-landing__card">
        <img src="/logo.svg" alt="" width="64" height="64" />
        <h1>
          {brand !== undefined && (
            <span className="biz-entry__brand">{t(`common:service.${brand}`)}</span>
          )}
          {t('site')}
        </h1>
        <p className="biz-landing__lead">{t(`entryLead.${leadOf(brand)}`)}</p>
        {failed && (
          <Alert component="p" variant="danger" isInline title={t('signInFailed')} role="alert" />
        )}
        {session?.realm === 'PORTAL' && (
          <Alert component="p" variant="info" isInline title={t('portalSession')} />
        )}
        {brand === undefined ? (
          <nav className="biz-entry__services" aria-label={t('services')}>
            {LINE_BRANDS.map((each) => (
              <Link
                key={each}
                to={`/line/${each}`}
                className="pf-v6-c-button pf-m-secondary pf-m-block"
              >
                {t(`common:service.${each}`)}
              </Link>
            ))}
          </nav>
        ) : (
          <>
            <Button component="a" href={lineSignInUrl(brand, i18n.language)} size="lg" isBlock>
              {t('signIn')}
            </Button>
            <p className="biz-quiet">{t('needed')}</p>
            <p className="biz-quiet">{t('forgot')}</p>
            {brand !== 'DOTPHONE_OFFICE' && <ContractAdministratorIds />}
          </>
        )}
        {brand !== undefined && (
          <p>
            <Link to="/line">{t('services')}</Link>
          </p>
        )}
        <p>
          <Link to="/">{t('portal')}</Link>
        </p>
      </div>
    </div>
  );
}

function leadOf(brand: LineBrand | undefined): 'cloudPbx' | 'dotphone' | 'neutral' {
  switch (brand) {
    case undefined:
      return 'neutral';
    case 'DOTPHONE_OFFICE':
      return 'dotphone';
    default:
      return 'cloudPbx';
  }
}
