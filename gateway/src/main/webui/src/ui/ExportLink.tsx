import { Button } from '@patternfly/react-core';
import DownloadIcon from '@patternfly/react-icons/dist/esm/icons/download-icon';
import { useTranslation } from 'react-i18next';

interface Props {
  href: string;
  /** Whether the table has what the list’s filter finds, and no more. */
  filtered?: boolean;
  label?: string;
}

/** Where the browser fetches a list as a table for spreadsheets. */
export function ExportLink({ href, filtered = false, label }: Props) {
  const { t } = useTranslation();
  return (
    <Button component="a" variant="secondary" icon={<DownloadIcon />} href={href} download>
      {label ?? t(filtered ? 'csvFiltered' : 'csv')}
    </Button>
  );
}
