/** The same texts in another language: same keys, any words. */
type SameKeys<T> = { [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };

/** A feature's texts; a key missing in one language does not compile. */
export function texts<T>(ja: T, en: SameKeys<NoInfer<T>>): { ja: T; en: SameKeys<T> } {
  return { ja, en };
}
