/** The one way this library speaks SQL; a pool, a client or a TypeORM query runner behind it. */
export interface Sql {
  query<R extends object = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<R[]>;
}

/** A database that can run work in one transaction: committed when `work` resolves, rolled back when it throws. */
export interface Database extends Sql {
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
}
