import type { Choice } from '../ui/SelectField';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/Field';

interface Props {
  id: string;
  label: string;
  value: string;
  error?: string;
  hint?: string;
  /** Absent if the numbers are too many to choose from: then one is typed. */
  choices?: (stored: string) => Choice<string>[];
  onChange: (value: string) => void;
}

/** One of the contract's external numbers, or none. */
export function NumberField({ choices, hint, ...field }: Props) {
  return choices === undefined ? (
    <TextField {...field} hint={hint} inputMode="tel" autoComplete="off" className="biz-digits" />
  ) : (
    <SelectField {...field} choices={choices(field.value)} />
  );
}
