import { Degrees } from './fields';

/** A point on the map, as a body states it. */
export class PositionBody {
  @Degrees({ max: 90, description: 'North positive.' }) latitude: number;
  @Degrees({ max: 180, description: 'East positive.' }) longitude: number;
}
