import { DataSource, EntityTarget, ObjectLiteral, Repository } from 'typeorm';

/** A service's read-model tables. */
export abstract class Tables {
  /** The repository of an entity; only to read: rows are written by projections. */
  abstract of<Row extends ObjectLiteral>(entity: EntityTarget<Row>): Repository<Row>;
  /** Rows of a hand-written query. */
  abstract query<Row extends object>(sql: string, values: readonly unknown[]): Promise<Row[]>;
}

/** {@link Tables} of a TypeORM data source. */
export class DataSourceTables extends Tables {
  constructor(private readonly source: DataSource) {
    super();
  }

  of<Row extends ObjectLiteral>(entity: EntityTarget<Row>): Repository<Row> {
    return this.source.getRepository(entity);
  }

  query<Row extends object>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.source.query(sql, [...values]) as Promise<Row[]>;
  }
}

/** For specs without a database: reading says so. */
export class NoTables extends Tables {
  of(): never {
    throw new Error('this spec has no database');
  }

  query(): never {
    throw new Error('this spec has no database');
  }
}
