import { Type } from '@nestjs/common';
import { ReadTable } from '@doorstep/event-store';
import { DataSource } from 'typeorm';

/**
 * The table of an entity as projections write it; columns that are neither inserted nor updated are stamps, and those not
 * inserted keep their default. Throws unless its
 * primary key is one column, property `id`.
 */
export function readTableOf(source: DataSource, entity: Type): ReadTable {
  const metadata = source.getMetadata(entity);
  const [key] = metadata.primaryColumns;
  if (metadata.primaryColumns.length !== 1 || key?.propertyName !== 'id')
    throw new Error(`${metadata.tableName}: a read model is found by one column, its property named id`);
  const isStamp = ({ isInsert, isUpdate }: { isInsert: boolean; isUpdate: boolean }) => !isInsert && !isUpdate;
  return {
    table: metadata.tableName,
    key: key.databaseName,
    stamps: metadata.columns.filter(isStamp).map(({ databaseName }) => databaseName),
    columns: metadata.columns
      .filter(({ isInsert }) => isInsert)
      .map((column) => ({
        property: column.propertyName,
        column: column.databaseName,
        type: source.driver.normalizeType(column) + (column.isArray ? '[]' : ''),
      })),
  };
}
