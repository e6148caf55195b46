import type { IntendedChange } from '../api/changes';

/** A change as an editor means it: of the setting it was opened on, or a new one. */
export function intended(
  resource: string,
  of: { id: string; version: number } | undefined,
  settings: object,
): IntendedChange {
  return {
    resource,
    action: of === undefined ? 'CREATED' : 'UPDATED',
    id: of?.id,
    version: of?.version,
    settings: settings as Record<string, never>,
  };
}
