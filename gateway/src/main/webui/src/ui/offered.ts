import type { Choice } from './SelectField';

/** Names to choose from; what is stored stays to be seen, though it may not be among them. */
export function offered(
  nothing: string,
  names: readonly string[],
  stored: string,
): Choice<string>[] {
  const all = stored === '' || names.includes(stored) ? names : [...names, stored];
  return [{ value: '', label: nothing }, ...all.map((name) => ({ value: name, label: name }))];
}
