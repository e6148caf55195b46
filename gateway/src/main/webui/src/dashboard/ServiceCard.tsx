import {
  Button,
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  CardTitle,
  Label,
} from '@patternfly/react-core';
import BuildingIcon from '@patternfly/react-icons/dist/esm/icons/building-icon';
import GlobeIcon from '@patternfly/react-icons/dist/esm/icons/globe-icon';
import HeadsetIcon from '@patternfly/react-icons/dist/esm/icons/headset-icon';
import PhoneVolumeIcon from '@patternfly/react-icons/dist/esm/icons/phone-volume-icon';
import ThumbtackIcon from '@patternfly/react-icons/dist/esm/icons/thumbtack-icon';
import { useTranslation } from 'react-i18next';
import type { Contract, ServiceKind } from '../api/entitlement';
import { EnterContract } from '../contracts/EnterContract';
import { isSettingsSiteOpen } from '../settings/open';
import { LinkButton } from '../ui/LinkButton';

const ICONS = {
  SMART_PBX: HeadsetIcon,
  HIKARI_CLOUD_PBX: BuildingIcon,
  IP_VOICE: PhoneVolumeIcon,
  DOTPHONE_OFFICE: GlobeIcon,
};

interface Props {
  service: ServiceKind;
  total: number;
  first?: Contract;
  pinned: boolean;
  pin: () => void;
}

/** A service on the dashboard; where there is a single contract, straight into it (C7). */
export function ServiceCard({ service, total, first, pinned, pin }: Props) {
  const { t } = useTranslation(['dashboard', 'common']);
  const Icon = ICONS[service];
  const name = t(`common:service.${service}`);
  return (
    <Card className="biz-card" component="article">
      <CardHeader>
        <span className="biz-card__icon">
          <Icon aria-hidden />
        </span>
        <CardTitle component="h3">{name}</CardTitle>
        <Button
          variant="plain"
          size="sm"
          className="biz-card__pin"
          icon={<ThumbtackIcon />}
          aria-label={t('pin', { service: name })}
          aria-pressed={pinned}
          onClick={pin}
        />
      </CardHeader>
      <CardBody>{t(`about.${service}`)}</CardBody>
      <CardFooter className="biz-card__footer">
        <Label variant="outline">{t('contracts', { total })}</Label>
        {total === 1 && first !== undefined && isSettingsSiteOpen(service) ? (
          <EnterContract contract={first} label={t('enter')} of={name} />
        ) : (
          <LinkButton
            to={`/services/${service}`}
            variant="secondary"
            aria-label={`${name}: ${t('list')}`}
          >
            {t('list')}
          </LinkButton>
        )}
      </CardFooter>
    </Card>
  );
}
