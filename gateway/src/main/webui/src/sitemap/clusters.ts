import type { Site } from '../api/sites';
import { project, type Point } from './projection';

/** Sites too close to one another to be told apart. */
export interface Cluster {
  at: Point;
  sites: Site[];
}

/** A site somebody said the place of. */
export function placed(site: Site): site is Site & { latitude: number; longitude: number } {
  return site.latitude != null && site.longitude != null;
}

/** Sites within `reach` of one another become one; the first of them gives the place. */
export function clustersOf(sites: readonly Site[], reach: number): Cluster[] {
  const clusters: Cluster[] = [];
  for (const site of sites) {
    if (placed(site)) {
      const at = project([site.longitude, site.latitude]);
      const near = clusters.find(
        (cluster) => Math.hypot(cluster.at.x - at.x, cluster.at.y - at.y) < reach,
      );
      if (near === undefined) {
        clusters.push({ at, sites: [site] });
      } else {
        near.sites.push(site);
      }
    }
  }
  return clusters;
}

export type Condition = 'FAULT' | 'MAINTENANCE' | 'NORMAL';

/** The worst that is to be told of some sites. */
export function conditionOf(sites: readonly Site[]): Condition {
  return sites.some((site) => site.faults > 0)
    ? 'FAULT'
    : sites.some((site) => site.maintenance > 0)
      ? 'MAINTENANCE'
      : 'NORMAL';
}
