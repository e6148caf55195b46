/** The same items in runs of at most so many. */
export function chunks<T>(items: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_run, at) =>
    items.slice(at * most, (at + 1) * most),
  );
}
