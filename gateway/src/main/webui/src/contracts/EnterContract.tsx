import { Button } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { ServiceKind } from '../api/entitlement';
import { hasSettingsSite, isSettingsSiteOpen } from '../settings/open';
import { useEnter } from '../targets/useEnter';

interface Props {
  target: { id: string; service: ServiceKind };
  label: string;
  size?: 'sm';
}

/** The way into a contract's settings site, where there is one. */
export function EnterContract(props: Props) {
  const { t } = useTranslation('targets');
  const { service } = props.target;
  if (isSettingsSiteOpen(service)) {
    return <EnterButton {...props} />;
  }
  return hasSettingsSite(service) ? <span className="biz-quiet">{t('notOpen')}</span> : null;
}

function EnterButton({ target, label, size }: Props) {
  const { t } = useTranslation();
  const enter = useEnter(target.id);
  return (
    <Button
      variant="secondary"
      size={size}
      aria-label={`${label}: ${target.id}`}
      isLoading={enter.isPending}
      isDisabled={enter.isPending}
      spinnerAriaLabel={t('loading')}
      onClick={() => enter.mutate()}
    >
      {label}
    </Button>
  );
}
