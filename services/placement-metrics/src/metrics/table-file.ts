import { Injectable } from '@nestjs/common';
import { Catalogue, Language } from '@doorstep/service';
import { csvOf, FigureTable, FigureTables } from './metric-table';
import type { TableFormat } from './metric-query';
import { workbookOf, workbookType } from './metric-workbook';

/** What Fastify's reply is used for. */
export interface Reply {
  header(name: string, value: string): Reply;
}

/** Tables as files. */
@Injectable()
export class TableFiles {
  constructor(private readonly catalogue: Catalogue) {}

  tables(language: Language): FigureTables {
    return new FigureTables(this.catalogue, language);
  }

  /** The file in the format asked for, with its media type and, to be saved under, its name. */
  async file(
    table: FigureTable,
    { format = 'csv', name }: { readonly format?: TableFormat; readonly name: string },
    language: Language,
    reply: Reply,
  ): Promise<Buffer> {
    const type = format === 'csv' ? 'text/csv; charset=utf-8' : workbookType;
    const content = format === 'csv' ? Buffer.from(csvOf(table)) : await workbookOf(table, this.catalogue, language);
    reply.header('content-type', type).header('content-disposition', `attachment; filename="${name}.${format}"`);
    return content;
  }
}
