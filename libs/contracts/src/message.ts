/** What a published message is: `type` is `<service>.<event>.v<N>`; published types only ever gain optional fields, a change of meaning is a new `v<N>`. */
export interface ContractMessage<Type extends string = string, Data extends object = object> {
  readonly type: Type;
  readonly data: Data;
}

/**
 * `YYYY-MM-DD`, a civil date in Asia/Shanghai.
 * @format date
 */
export type Day = string;

/** A point on the map in degrees; north and east positive. */
export interface GeoPosition {
  readonly latitude: number;
  readonly longitude: number;
}
