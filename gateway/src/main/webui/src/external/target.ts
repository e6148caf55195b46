import type { ExternalNumber, ExternalNumberSettings } from '../api/routing';

/** What a number shall ring; without an ID it is not chosen yet. */
export interface NumberTarget {
  kind: 'NONE' | 'EXTENSION' | 'GROUP';
  id?: string;
  label?: string;
}

export function targetOf(number?: ExternalNumber): NumberTarget {
  if (number?.extension != null) {
    return { kind: 'EXTENSION', id: number.extension, label: number.extensionNumber ?? '' };
  }
  if (number?.incomingGroup != null) {
    return { kind: 'GROUP', id: number.incomingGroup };
  }
  return { kind: 'NONE' };
}

export function targetSettings(
  target: NumberTarget,
): Pick<ExternalNumberSettings, 'extension' | 'incomingGroup'> {
  return {
    extension: target.kind === 'EXTENSION' ? target.id : undefined,
    incomingGroup: target.kind === 'GROUP' ? target.id : undefined,
  };
}
