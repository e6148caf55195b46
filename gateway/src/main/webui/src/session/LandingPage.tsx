import { Alert, Button } from '@patternfly/react-core';
import CogIcon from '@patternfly/react-icons/dist/esm/icons/cog-icon';
import ListIcon from '@patternfly/react-icons/dist/esm/icons/list-icon';
import ShieldAltIcon from '@patternfly/react-icons/dist/esm/icons/shield-alt-icon';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { signInUrl } from '../api/session';
import { usePageTitle } from '../ui/usePageTitle';

/** For whoever is not signed in. */
export function LandingPage() {
  const { t, i18n } = useTranslation();
  usePageTitle(t('brand'));
  const came = useSearchParams()[0].get('signIn');
  return (
    <div className="biz-landing">
      <div className="biz-landing__card">
        <img src="/logo.svg" alt="" width="64" height="64" />
        <h1>{t('landing.title')}</h1>
        <p className="biz-landing__lead">{t('landing.lead')}</p>
        {(came === 'failed' || came === 'network') && (
          <Alert
            component="p"
            variant="danger"
            isInline
            title={t(`landing.${came}`)}
            role="alert"
          />
        )}
        <Button component="a" href={signInUrl('/', i18n.language)} size="lg" isBlock>
          {t('signIn')}
        </Button>
        <p>
          <Link to="/reset">{t('landing.forgot')}</Link>
        </p>
      </div>
      <ul className="biz-landing__points">
        <li>
          <ListIcon aria-hidden />
          {t('landing.points.contracts')}
        </li>
        <li>
          <CogIcon aria-hidden />
          {t('landing.points.settings')}
        </li>
        <li>
          <ShieldAltIcon aria-hidden />
          {t('landing.points.security')}
        </li>
      </ul>
    </div>
  );
}
