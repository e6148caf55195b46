import { Breadcrumb, BreadcrumbItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** Back to the list. */
export function UserPath({ here }: { here: string }) {
  const { t } = useTranslation('users');
  return (
    <Breadcrumb>
      <BreadcrumbItem
        render={({ className }) => (
          <Link to="/users" className={className}>
            {t('title')}
          </Link>
        )}
      />
      <BreadcrumbItem isActive>{here}</BreadcrumbItem>
    </Breadcrumb>
  );
}
