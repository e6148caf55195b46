import type { Extension, ExtensionSettings, TerminalKind } from '../api/pbx';

/** What stands in the fields; text is never null here. */
export interface ExtensionForm {
  siteNumber: string;
  terminalNumber: string;
  officeLinkNumber: string;
  memo: string;
  terminalKind: TerminalKind | '';
  multipleDevices: boolean;
  outgoingNumber: string;
  notificationNumber: string;
  directedPickup: boolean;
  barringProfile: string;
  deliveryAddress: string;
  terminalItem: string;
  terminalMemo: string;
}

export type ExtensionField = keyof ExtensionForm;

const EMPTY: ExtensionForm = {
  siteNumber: '',
  terminalNumber: '',
  officeLinkNumber: '',
  memo: '',
  terminalKind: '',
  multipleDevices: false,
  outgoingNumber: '',
  notificationNumber: '',
  directedPickup: false,
  barringProfile: '',
  deliveryAddress: '',
  terminalItem: '',
  terminalMemo: '',
};

export const EXTENSION_FIELDS = Object.keys(EMPTY) as ExtensionField[];

export function emptyForm(): ExtensionForm {
  return { ...EMPTY };
}

export function formOf(extension: Extension): ExtensionForm {
  return Object.fromEntries(
    EXTENSION_FIELDS.map((field) => [field, extension[field] ?? EMPTY[field]]),
  ) as unknown as ExtensionForm;
}

/** All of it, as a change replaces everything; what is left empty is absent. */
export function settingsOf(form: ExtensionForm): ExtensionSettings {
  return Object.fromEntries(
    Object.entries(form).map(([field, value]) => [
      field,
      typeof value === 'string' && value.trim() === '' ? null : value,
    ]),
  ) as unknown as ExtensionSettings;
}
