/** What a caller gets for a command: the id it works on, the stream's new version, and the position to wait for in queries (`?after=`). */
export interface CommandAnswer {
  readonly id: string;
  readonly version: number;
  /** `<service>:<position>` */
  readonly position: string;
}

/** Why a command was rejected. */
export interface StoredRejection {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly field?: string;
  /** What the command was about is not there. */
  readonly missing?: boolean;
}

/** What is stored with an idempotency key. */
export type StoredAnswer =
  | { readonly kind: 'done'; readonly id: string; readonly version: number }
  | ({ readonly kind: 'rejected' } & StoredRejection);
