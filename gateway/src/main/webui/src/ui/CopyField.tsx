import { ClipboardCopy } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';

/** A value to take away, with its name and a button that copies it. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation();
  return (
    <div className="biz-copy">
      <span className="biz-copy__label">{label}</span>
      <ClipboardCopy
        isReadOnly
        hoverTip={t('copy')}
        clickTip={t('copied')}
        textAriaLabel={label}
        copyAriaLabel={`${label}: ${t('copy')}`}
      >
        {value}
      </ClipboardCopy>
    </div>
  );
}
