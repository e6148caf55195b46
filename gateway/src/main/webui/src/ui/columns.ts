/** Which columns of a table are shown: those of a view, or the reader’s own choice. */
export interface Columns<C extends string> {
  all: readonly C[];
  simple: readonly C[];
}

/** What a browser kept, as far as there still are such columns; otherwise what is usual, the simple view unless told. */
export function readColumns<C extends string>(
  columns: Columns<C>,
  kept: unknown,
  usual: readonly C[] = columns.simple,
): readonly C[] {
  if (!Array.isArray(kept)) {
    return usual;
  }
  return columns.all.filter((column) => kept.includes(column));
}

/** Which view shows just these; none for the reader’s own choice. */
export function viewOf<C extends string>(
  columns: Columns<C>,
  shown: readonly C[],
): 'simple' | 'detailed' | undefined {
  if (shown.length === columns.all.length) {
    return 'detailed';
  }
  return shown.length === columns.simple.length &&
    columns.simple.every((column) => shown.includes(column))
    ? 'simple'
    : undefined;
}

/** With one column shown or hidden, in the order of the table. */
export function toggled<C extends string>(
  columns: Columns<C>,
  shown: readonly C[],
  column: C,
): readonly C[] {
  return columns.all.filter((other) =>
    other === column ? !shown.includes(column) : shown.includes(other),
  );
}
