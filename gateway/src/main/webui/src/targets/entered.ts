import type { SettingsTarget } from '../api/targets';
import type { RecentContract } from '../dashboard/favourites';

/** A contract among the targets as it is entered and kept in mind. */
export function entered({ id, service, siteName }: SettingsTarget): RecentContract {
  return { number: id, service, siteName: siteName ?? '' };
}
