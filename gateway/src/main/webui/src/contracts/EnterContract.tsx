import { Button } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { RecentContract } from '../dashboard/favourites';
import { isSettingsSiteOpen } from '../settings/open';
import { useEnter } from '../targets/useEnter';

interface Props {
  contract: RecentContract;
  label: string;
  /** What is entered, for those who hear the button without its row. */
  of: string;
  size?: 'sm';
}

/** The way into a contract's settings site, where there is one. */
export function EnterContract(props: Props) {
  const { t } = useTranslation('targets');
  return isSettingsSiteOpen(props.contract.service) ? (
    <EnterButton {...props} />
  ) : (
    <span className="biz-quiet">{t('notOpen')}</span>
  );
}

function EnterButton({ contract, label, of, size }: Props) {
  const { t } = useTranslation();
  const enter = useEnter(contract);
  return (
    <Button
      variant="secondary"
      size={size}
      aria-label={`${label}: ${of}`}
      isLoading={enter.isPending}
      isDisabled={enter.isPending}
      spinnerAriaLabel={t('loading')}
      onClick={() => enter.mutate()}
    >
      {label}
    </Button>
  );
}
