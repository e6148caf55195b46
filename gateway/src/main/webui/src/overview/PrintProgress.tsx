import { Button, Progress } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';

interface Props {
  read: number;
  total: number;
  stop: () => void;
}

/** How far the reading of what is printed has come. */
export function PrintProgress({ read, total, stop }: Props) {
  const { t, i18n } = useTranslation(['overview', 'common']);
  const number = (value: number) => value.toLocaleString(i18n.language);
  // Somebody may add settings meanwhile.
  const all = Math.max(read, total);
  return (
    <div className="biz-panel biz-panel--padded biz-no-print">
      <Progress
        id="print-progress"
        title={t('preparing')}
        value={read}
        max={Math.max(all, 1)}
        valueText={t('readSoFar', { read: number(read), total: number(all) })}
        label={t('readSoFar', { read: number(read), total: number(all) })}
      />
      <Button variant="link" isInline onClick={stop}>
        {t('common:cancel')}
      </Button>
    </div>
  );
}
