/** A command as its caller knows it. */
export interface Sent {
  /** Stands in every event it caused. */
  readonly correlation: string;
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body: object;
  readonly key: string;
  readonly speaker: Speaker;
  tries: number;
  /** Undefined as long as nobody answered. */
  answer?: Answered;
}

export interface Answered {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export type Speaker = Readonly<Record<'role', string>> & Readonly<Partial<Record<'office' | 'person_id', string>>>;

/** What was done to whom in a round, by its callers' own account. */
export interface History {
  readonly commands: Sent[];
  /** Identity numbers that were registered, with all the persons who were said to be made of each. */
  readonly identities: Map<string, string[]>;
  readonly erased: Set<string>;
}

export function emptyHistory(): History {
  return { commands: [], identities: new Map(), erased: new Set() };
}

export const accepted = ({ answer }: Sent): boolean => answer !== undefined && answer.status < 300;
export const refused = ({ answer }: Sent): boolean =>
  answer !== undefined && answer.status >= 400 && answer.status < 500;
