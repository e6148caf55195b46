import BuildingIcon from '@patternfly/react-icons/dist/esm/icons/building-icon';
import CloudIcon from '@patternfly/react-icons/dist/esm/icons/cloud-icon';
import EthernetIcon from '@patternfly/react-icons/dist/esm/icons/ethernet-icon';
import GlobeIcon from '@patternfly/react-icons/dist/esm/icons/globe-icon';
import HeadsetIcon from '@patternfly/react-icons/dist/esm/icons/headset-icon';
import MobileAltIcon from '@patternfly/react-icons/dist/esm/icons/mobile-alt-icon';
import NetworkWiredIcon from '@patternfly/react-icons/dist/esm/icons/network-wired-icon';
import PhoneVolumeIcon from '@patternfly/react-icons/dist/esm/icons/phone-volume-icon';
import ShieldAltIcon from '@patternfly/react-icons/dist/esm/icons/shield-alt-icon';
import type { ServiceKind } from '../api/entitlement';

/** What stands for a service. */
export const ICONS = {
  SMART_PBX: HeadsetIcon,
  HIKARI_CLOUD_PBX: BuildingIcon,
  IP_VOICE: PhoneVolumeIcon,
  DOTPHONE_OFFICE: GlobeIcon,
  OFFICE_INTERNET: EthernetIcon,
  BUSINESS_VPN: NetworkWiredIcon,
  BUSINESS_MOBILE: MobileAltIcon,
  MAIL_SECURITY: ShieldAltIcon,
  CLOUD_STORAGE: CloudIcon,
} satisfies Record<ServiceKind, unknown>;
