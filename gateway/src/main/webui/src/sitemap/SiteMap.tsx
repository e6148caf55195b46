import { Button } from '@patternfly/react-core';
import MinusIcon from '@patternfly/react-icons/dist/esm/icons/minus-icon';
import PlusIcon from '@patternfly/react-icons/dist/esm/icons/plus-icon';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Site } from '../api/sites';
import { clustersOf, conditionOf, type Cluster } from './clusters';
import { ISLANDS } from './japan';
import { CLOSEST, project, viewBox, WHOLE, zoomed } from './projection';

const OUTLINES = ISLANDS.map((island) =>
  island.map((place) => project(place)).map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`),
).map((points) => points.join(' '));

/** How close two marks may come, in the drawing's units at its whole size. */
const REACH = 26;
const MARK = 11;

interface Props {
  sites: readonly Site[];
  chosen?: Site;
  choose: (site: Site) => void;
}

/** Sites on a drawing of Japan; nothing is fetched from elsewhere (B6). */
export function SiteMap({ sites, chosen, choose }: Props) {
  const { t } = useTranslation('siteMap');
  const [view, setView] = useState(WHOLE);
  const clusters = useMemo(() => clustersOf(sites, REACH / view.zoom), [sites, view.zoom]);
  const open = (cluster: Cluster) => {
    const [first] = cluster.sites;
    if (first !== undefined && (cluster.sites.length === 1 || view.zoom >= CLOSEST)) {
      choose(first);
    } else {
      setView(zoomed(view, 4, cluster.at));
    }
  };
  const name = (cluster: Cluster) => {
    const [first] = cluster.sites;
    const condition = t(`conditions.${conditionOf(cluster.sites)}`);
    return cluster.sites.length === 1
      ? t('mark', { name: first?.name, condition })
      : t('cluster', { name: first?.name, count: cluster.sites.length, condition });
  };
  return (
    <div className="biz-map">
      <div className="biz-map__tools" role="group" aria-label={t('zoom')}>
        <Button
          variant="secondary"
          icon={<PlusIcon />}
          aria-label={t('closer')}
          isDisabled={view.zoom >= CLOSEST}
          onClick={() => setView(zoomed(view, 2))}
        />
        <Button
          variant="secondary"
          icon={<MinusIcon />}
          aria-label={t('further')}
          isDisabled={view.zoom === 1}
          onClick={() => setView(zoomed(view, 0.5))}
        />
      </div>
      <svg viewBox={viewBox(view)} role="group" aria-label={t('title')}>
        {OUTLINES.map((points) => (
          <polygon key={points} className="biz-map__land" points={points} />
        ))}
        {clusters.map((cluster) => (
          <g
            key={`${cluster.at.x} ${cluster.at.y}`}
            role="button"
            tabIndex={0}
            aria-label={name(cluster)}
            aria-pressed={chosen !== undefined && cluster.sites.includes(chosen)}
            className={`biz-map__mark biz-map__mark--${conditionOf(cluster.sites).toLowerCase()}`}
            transform={`translate(${cluster.at.x} ${cluster.at.y}) scale(${1 / view.zoom})`}
            onClick={() => open(cluster)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === ' ') {
                event.preventDefault();
                open(cluster);
              }
            }}
          >
            <title>{name(cluster)}</title>
            <circle r={MARK} />
            <text dy="0.35em">{cluster.sites.length > 1 ? cluster.sites.length : ''}</text>
          </g>
        ))}
      </svg>
    </div>
  );
}
