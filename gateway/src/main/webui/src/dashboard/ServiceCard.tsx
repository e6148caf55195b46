import {
  Button,
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  CardTitle,
  Label,
} from '@patternfly/react-core';
import ThumbtackIcon from '@patternfly/react-icons/dist/esm/icons/thumbtack-icon';
import { useTranslation } from 'react-i18next';
import type { ServiceKind } from '../api/entitlement';
import type { MenuEntry, OfferedService } from '../api/usage';
import { LinkButton } from '../ui/LinkButton';
import { ICONS } from './icons';
import { useNoteUsage, usePin } from './useUsage';

const LEADS_TO: Record<MenuEntry, (service: ServiceKind) => string> = {
  SETTINGS: (service) => `/services/${service}`,
  CONTRACTS: (service) => `/contracts?service=${service}`,
  SITES: () => '/sites',
};

/** A service on the dashboard with its menu and its pin (C1). */
export function ServiceCard({ offered }: { offered: OfferedService }) {
  const { t } = useTranslation(['dashboard', 'common']);
  const { service, contracts, pinned } = offered;
  const pin = usePin();
  const { noteService } = useNoteUsage();
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
          onClick={() => pin.mutate({ service, pinned: !pinned })}
        />
      </CardHeader>
      <CardBody>{t(`about.${service}`)}</CardBody>
      <CardFooter className="biz-card__footer">
        <Label variant="outline">{t('contracts', { total: contracts })}</Label>
        <span className="biz-card__menu">
          {offered.menu.map((entry, index) => (
            <LinkButton
              key={entry}
              to={LEADS_TO[entry](service)}
              variant={index === 0 ? 'secondary' : 'link'}
              size="sm"
              aria-label={`${name}: ${t(`menu.${entry}`)}`}
              onClick={() => noteService(service)}
            >
              {t(`menu.${entry}`)}
            </LinkButton>
          ))}
        </span>
      </CardFooter>
    </Card>
  );
}
