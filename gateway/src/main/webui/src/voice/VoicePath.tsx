import { Breadcrumb, BreadcrumbItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useVoiceGroup } from './site';

/** From the list of numbers to one of them. */
export function VoicePath({ here }: { here: string }) {
  const { t } = useTranslation(['voice', 'settings']);
  const { voiceGroup } = useVoiceGroup();
  return (
    <Breadcrumb aria-label={t('settings:path')}>
      <BreadcrumbItem
        render={({ className }) => (
          <Link to={`/voice-groups/${voiceGroup}/numbers`} className={className}>
            {voiceGroup} {t('title')}
          </Link>
        )}
      />
      <BreadcrumbItem isActive>{here}</BreadcrumbItem>
    </Breadcrumb>
  );
}
