import {
  SERVICES,
  type PermissionValue,
  type Permissions,
  type ServiceKind,
} from '../api/entitlement';

export const VALUES = ['UNSPECIFIED', 'NONE', 'READ', 'READ_WRITE'] as const;

/** What holds for one contract of a group: the most specific level that is specified (C5). */
export function effective(
  permissions: Permissions,
  service: ServiceKind,
  contract: string,
): PermissionValue {
  const levels = [
    permissions.contracts[contract],
    permissions.services[service],
    permissions.allServices,
  ];
  return levels.find((value) => value !== undefined && value !== 'UNSPECIFIED') ?? 'NONE';
}

/** Without entries that say nothing, so that equal permissions look equal. */
export function tidy(permissions: Permissions): Permissions {
  const specified = <K extends string>(entries: Partial<Record<K, PermissionValue>>) =>
    Object.fromEntries(
      Object.entries(entries).filter(([, value]) => value !== undefined && value !== 'UNSPECIFIED'),
    ) as Record<K, PermissionValue>;
  return {
    allServices: permissions.allServices,
    services: specified(permissions.services),
    contracts: specified(permissions.contracts),
  };
}

/** How many settings differ. */
export function changeCount(before: Permissions, after: Permissions): number {
  const [one, other] = [tidy(before), tidy(after)];
  const contracts = new Set([...Object.keys(one.contracts), ...Object.keys(other.contracts)]);
  return (
    (one.allServices === other.allServices ? 0 : 1) +
    SERVICES.filter((service) => one.services[service] !== other.services[service]).length +
    [...contracts].filter((number) => one.contracts[number] !== other.contracts[number]).length
  );
}

export interface Difference {
  key: string;
  service?: ServiceKind;
  contract?: string;
  before: PermissionValue;
  after: PermissionValue;
}

const NOTHING: Permissions = { allServices: 'UNSPECIFIED', services: {}, contracts: {} };

/** What is specified differently; a group that is not there specifies nothing. */
export function differences(
  before: Permissions = NOTHING,
  after: Permissions = NOTHING,
): Difference[] {
  const said = (value?: PermissionValue) => value ?? 'UNSPECIFIED';
  const contracts = new Set([...Object.keys(before.contracts), ...Object.keys(after.contracts)]);
  return [
    { key: 'all', before: before.allServices, after: after.allServices },
    ...SERVICES.map((service) => ({
      key: service,
      service,
      before: said(before.services[service]),
      after: said(after.services[service]),
    })),
    ...[...contracts].sort().map((contract) => ({
      key: contract,
      contract,
      before: said(before.contracts[contract]),
      after: said(after.contracts[contract]),
    })),
  ].filter((row) => row.before !== row.after);
}
