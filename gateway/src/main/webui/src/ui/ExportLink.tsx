import { Button } from '@patternfly/react-core';
import DownloadIcon from '@patternfly/react-icons/dist/esm/icons/download-icon';
import { useTranslation } from 'react-i18next';

/** Where the browser fetches a list as a table for spreadsheets. */
export function ExportLink({ href, label }: { href: string; label?: string }) {
  const { t } = useTranslation();
  return (
    <Button component="a" variant="secondary" icon={<DownloadIcon />} href={href} download>
      {label ?? t('csv')}
    </Button>
  );
}
