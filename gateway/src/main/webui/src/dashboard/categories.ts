import type { Category, OfferedService } from '../api/usage';

/** By category; a category stands where its first service would among all. */
export function byCategory(
  services: readonly OfferedService[],
): [Category, readonly OfferedService[]][] {
  const categories = new Map<Category, OfferedService[]>();
  for (const service of services) {
    categories.set(service.category, [...(categories.get(service.category) ?? []), service]);
  }
  return [...categories];
}
