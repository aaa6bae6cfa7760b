/** Where a fact was stated: a position in a source's log. Positions of one source are the order in which it recorded. */
export interface Evidence {
  readonly source: string;
  readonly position: number;
}

/** One statement of a fact as a whole; a void has no content. `recordedAt` is epoch milliseconds. */
export interface Statement<Content> extends Evidence {
  readonly factId: string;
  readonly recordedAt: number;
  readonly content: Content | null;
}

/** A fact as it is known at some instant, with the statement it is known from. */
export type Known<Content> = Content & {
  readonly evidence: Evidence;
  /** When it was first stated, epoch milliseconds; where that is asked for. */
  readonly firstRecordedAt?: number;
};

/** The facts known at `asOf`: of each, its last statement recorded at or before that instant; facts voided by then are left out. */
export function knownAt<Content extends object>(
  statements: Iterable<Statement<Content>>,
  asOf: number,
): readonly Known<Content>[] {
  const latest = new Map<string, Statement<Content>>();
  for (const statement of statements) {
    if (statement.recordedAt > asOf) continue;
    const known = latest.get(statement.factId);
    if (known === undefined || known.position < statement.position) latest.set(statement.factId, statement);
  }
  return [...latest.values()].flatMap(({ content, source, position }) =>
    content === null ? [] : [{ ...content, evidence: { source, position } }],
  );
}
