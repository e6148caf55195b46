import { Button } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { ServiceKind } from '../api/entitlement';
import { hasSettingsSite } from '../settings/menu';
import { useEnter } from '../targets/useEnter';

interface Props {
  target: { id: string; service: ServiceKind };
  label: string;
  size?: 'sm';
}

/** The way into a settings site, where there is one. */
export function EnterContract(props: Props) {
  return hasSettingsSite(props.target.service) && <EnterButton {...props} />;
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
