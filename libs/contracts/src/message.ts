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
