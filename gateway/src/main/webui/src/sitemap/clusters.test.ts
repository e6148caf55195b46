import { describe, expect, it } from 'vitest';
import type { Site } from '../api/sites';
import { clustersOf, conditionOf } from './clusters';
import { ISLANDS } from './japan';
import { CLOSEST, HEIGHT, project, viewBox, WHOLE, WIDTH, zoomed } from './projection';

function site(name: string, place?: [number, number], more: Partial<Site> = {}): Site {
  return {
    name,
    longitude: place?.[0],
    latitude: place?.[1],
    services: ['SMART_PBX'],
    contracts: 1,
    faults: 0,
    maintenance: 0,
    ...more,
  };
}

const TOKYO: [number, number] = [139.77, 35.68];
const YOKOHAMA: [number, number] = [139.62, 35.47];
const SAPPORO: [number, number] = [141.35, 43.07];

describe('the site map', () => {
  it('draws every island inside its frame', () => {
    for (const place of ISLANDS.flat()) {
      const { x, y } = project(place);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(WIDTH);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(HEIGHT);
    }
  });

  it('has north above south and west left of east', () => {
    expect(project(SAPPORO).y).toBeLessThan(project(TOKYO).y);
    expect(project([130.4, 33.6]).x).toBeLessThan(project(TOKYO).x);
  });

  it('draws neighbours as one until there is room for both', () => {
    const sites = [site('本社', TOKYO), site('横浜', YOKOHAMA), site('札幌', SAPPORO), site('？')];

    expect(clustersOf(sites, 20).map((cluster) => cluster.sites.length)).toEqual([2, 1]);
    expect(clustersOf(sites, 1).map((cluster) => cluster.sites.length)).toEqual([1, 1, 1]);
  });

  it('tells the worst of a cluster', () => {
    const calm = site('a', TOKYO);
    const worked = site('b', TOKYO, { maintenance: 1 });
    const broken = site('c', TOKYO, { faults: 2 });

    expect(conditionOf([calm])).toBe('NORMAL');
    expect(conditionOf([calm, worked])).toBe('MAINTENANCE');
    expect(conditionOf([worked, broken, calm])).toBe('FAULT');
  });

  it('zooms within its bounds', () => {
    expect(viewBox(WHOLE)).toBe(`0.000 0.000 ${WIDTH}.000 ${HEIGHT}.000`);
    expect(zoomed(WHOLE, 0.5)).toBe(WHOLE);
    let view = WHOLE;
    for (let i = 0; i < 20; i++) {
      view = zoomed(view, 2, project(TOKYO));
    }
    expect(view.zoom).toBe(CLOSEST);
    expect(view.centre).toEqual(project(TOKYO));
  });
});
