import { Page, SkipToContent } from '@patternfly/react-core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useSession } from '../session/useSession';
import { Masthead } from './Masthead';
import { Sidebar } from './Sidebar';
import { useSidebar } from './useSidebar';

const MAIN = 'main-content';
const PUBLIC = /^\/(?:register|reset|line)(?:\/|$)/;

/** What surrounds every page: masthead, menu, and the way past them. */
export function Shell() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const session = useSession();
  const withMenu = session?.realm === 'PORTAL' && !PUBLIC.test(pathname);
  const sidebar = useSidebar(pathname);
  useFocusOnNavigation(pathname);
  return (
    <>
      <Page
        className={withMenu ? undefined : 'biz-page-plain'}
        masthead={<Masthead session={session ?? null} sidebar={withMenu ? sidebar : undefined} />}
        sidebar={withMenu ? <Sidebar open={sidebar.open} /> : undefined}
        skipToContent={
          <SkipToContent
            href={`#${MAIN}`}
            onClick={(event) => {
              event.preventDefault();
              document.getElementById(MAIN)?.focus();
            }}
          >
            {t('skip')}
          </SkipToContent>
        }
        mainContainerId={MAIN}
        isContentFilled
      >
        <Outlet />
      </Page>
      <ScrollRestoration />
    </>
  );
}

/** A page change is heard only if the focus moves to the new page. */
function useFocusOnNavigation(pathname: string): void {
  const previous = useRef(pathname);
  useEffect(() => {
    if (previous.current !== pathname) {
      previous.current = pathname;
      document.getElementById(MAIN)?.focus({ preventScroll: true });
    }
  }, [pathname]);
}
