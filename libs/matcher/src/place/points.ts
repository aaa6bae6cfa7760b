/** Degrees; north and east positive. */
export interface GeoPoint {
  readonly latitude: number;
  readonly longitude: number;
}

/** A point as whole metres from the centre of the earth. */
export interface Metres {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Mean radius of the earth (IUGG). */
export const earthRadiusMetres = 6_371_009;

/** Where a point lies in whole metres, so that distances are a matter of integers alone. */
export function metresOf({ latitude, longitude }: GeoPoint): Metres {
  const lat = (latitude * Math.PI) / 180;
  const lon = (longitude * Math.PI) / 180;
  return {
    x: Math.round(earthRadiusMetres * Math.cos(lat) * Math.cos(lon)),
    y: Math.round(earthRadiusMetres * Math.cos(lat) * Math.sin(lon)),
    z: Math.round(earthRadiusMetres * Math.sin(lat)),
  };
}

/** Square of the straight line between two points; below 2⁵³ anywhere on earth. At 100 km it is 1 m shorter than the way over the ground. */
export function squaredMetres(dx: number, dy: number, dz: number): number {
  return dx * dx + dy * dy + dz * dz;
}
