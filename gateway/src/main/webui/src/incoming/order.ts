/** The list with one item moved by so many places; at an end it stays. */
export function moved<T>(items: readonly T[], at: number, by: number): T[] {
  const to = at + by;
  if (to < 0 || to >= items.length) {
    return [...items];
  }
  const next = [...items];
  const [item] = next.splice(at, 1);
  next.splice(to, 0, item as T);
  return next;
}
