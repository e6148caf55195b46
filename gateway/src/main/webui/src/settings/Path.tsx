import { Breadcrumb, BreadcrumbItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { firstPage } from './menu';
import { useSite } from './site';

interface Props {
  /** Where one is; the site’s first page lies between it and the contract list. */
  here?: string;
}

export function Path({ here }: Props) {
  const { t } = useTranslation(['settings', 'common']);
  const { contract, service } = useSite();
  const first = firstPage(service);
  return (
    <Breadcrumb aria-label={t('path')}>
      <BreadcrumbItem
        render={({ className }) => (
          <Link to="/contracts" className={className}>
            {t('common:nav.contracts')}
          </Link>
        )}
      />
      <BreadcrumbItem
        isActive={here === undefined}
        render={({ className, ariaCurrent }) =>
          here === undefined ? (
            <span className={className} aria-current={ariaCurrent}>
              {contract} {t(`page.${first}`)}
            </span>
          ) : (
            <Link to={`/contracts/${contract}/${first}`} className={className}>
              {contract} {t(`page.${first}`)}
            </Link>
          )
        }
      />
      {here !== undefined && <BreadcrumbItem isActive>{here}</BreadcrumbItem>}
    </Breadcrumb>
  );
}
