import type { Place } from './japan';

/** The whole drawing, in its own units. */
export const WIDTH = 600;
export const HEIGHT = 640;

const WEST = 122.5;
const NORTH = 46;
const PER_DEGREE = 29;
/** Degrees of longitude are shorter than those of latitude in the middle of Japan. */
const SHORTER = Math.cos((36 * Math.PI) / 180);

export interface Point {
  x: number;
  y: number;
}

/** Where a place is drawn. */
export function project([longitude, latitude]: Place): Point {
  return {
    x: (longitude - WEST) * PER_DEGREE * SHORTER,
    y: (NORTH - latitude) * PER_DEGREE,
  };
}

/** What of the drawing is shown: a part of its width around a centre. */
export interface View {
  centre: Point;
  zoom: number;
}

export const WHOLE: View = { centre: { x: WIDTH / 2, y: HEIGHT / 2 }, zoom: 1 };
export const CLOSEST = 64;

export function viewBox({ centre, zoom }: View): string {
  const [width, height] = [WIDTH / zoom, HEIGHT / zoom];
  return [centre.x - width / 2, centre.y - height / 2, width, height]
    .map((number) => number.toFixed(3))
    .join(' ');
}

/** Closer to, or further from, a point. */
export function zoomed(view: View, by: number, towards = view.centre): View {
  const zoom = Math.min(CLOSEST, Math.max(1, view.zoom * by));
  return zoom === 1 ? WHOLE : { centre: towards, zoom };
}
