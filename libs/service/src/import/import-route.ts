import {
  Headers,
  HttpCode,
  Inject,
  Logger,
  ModuleMetadata,
  Post,
  Query,
  Req,
  StreamableFile,
  Type,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import { CommandClass } from '../definition';
import { Asked, Asking } from '../http/asked';
import { Text } from '../http/fields';
import { Problem } from '../http/problem';
import { Resource, Sends } from '../http/routes';
import { Catalogue } from '../text/catalogue';
import { AskedMapping } from './asked-mapping';
import { fileTypes, ImportBodies, ImportBody, importsPath } from './import-body';
import { ImportTally, ReportEnd, ReportRow } from './import-report';
import type { ImportTarget } from './import-target';
import { Mapping } from './mapping';
import { ReportStream } from './report-stream';
import { runImport } from './run-import';
import { ShippedMappings } from './shipped-mappings';
import { SourceRecords } from './source-records';

class ImportQuery {
  @Text({ optional: true, max: 80, description: 'Id of a shipped mapping.' }) mapping?: string;
}

/**
 * `POST /api/imports/<kind>`: the file as the body, the mapping by id (`?mapping=`) or as base64 in `Import-Mapping`. Answers with the
 * report as JSON Lines while the import goes on, its totals last. Spread into the service's module and add `imports/<kind>` to its
 * resources; `commands` are those the target sends: who may send one of them may import.
 */
export function importRoute(
  kind: string,
  target: Type<ImportTarget>,
  ...commands: readonly CommandClass[]
): Required<Pick<ModuleMetadata, 'controllers' | 'providers'>> {
  @Resource(importsPath)
  class ImportController {
    private readonly log = new Logger('import');

    constructor(
      @Inject(target) private readonly target: ImportTarget,
      private readonly mappings: AskedMapping,
      private readonly catalogue: Catalogue,
    ) {}

    @Post(kind)
    @HttpCode(200)
    @Sends(...commands)
    @ApiConsumes(...fileTypes)
    @ApiBody({ required: true, schema: { type: 'string', format: 'binary' } })
    @ApiHeader({
      name: 'Import-Mapping',
      required: false,
      description: 'A mapping file in base64.',
      schema: { type: 'string' },
    })
    @ApiOkResponse({ content: { 'application/x-ndjson': { schema: { type: 'string' } } } })
    import(
      @Asking() asked: Asked,
      @Query() query: ImportQuery,
      @Headers('import-mapping') given: string | undefined,
      @Req() request: { readonly body: unknown },
    ): StreamableFile {
      const { body } = request;
      if (!(body instanceof ImportBody)) throw new Problem(415, 'unsupported-media-type');
      const mapping = this.mappings.of(kind, query.mapping, given);
      const report = new ReportStream(this.catalogue, asked.language);
      void this.run(asked, mapping, body, report)
        .then((end) => report.end(end))
        .catch((failure: unknown) => this.codeOf(failure));
      return new StreamableFile(report.readable, { type: 'application/x-ndjson' });
    }

    private async run(asked: Asked, mapping: Mapping, body: ImportBody, report: ReportStream): Promise<ReportEnd> {
      const { actor, correlationId } = asked;
      const upload = asked.idempotency === undefined ? {} : { uploadKey: asked.idempotency.key };
      const context = { actor, correlationId, source: `import:${mapping.source}`, origin: mapping.source, ...upload };
      const tally = new ImportTally();
      const told = async (row: ReportRow): Promise<void> => {
        tally.count(row);
        await report.row(row);
      };
      try {
        return await runImport(mapping, body.file.iterator({ destroyOnReturn: false }), this.target, context, told);
      } catch (failure) {
        return tally.end([], { code: this.codeOf(failure) });
      } finally {
        await body.drained();
      }
    }

    private codeOf(failure: unknown): string {
      if (failure instanceof Problem) return failure.code;
      if ((failure as { code?: unknown } | null)?.code === 'ECONNRESET') return 'body-broken-off';
      this.log.error('an import failed', failure instanceof Error ? failure.stack : undefined);
      return 'internal';
    }
  }
  Object.defineProperty(ImportController, 'name', { value: `Import${kind}Controller` });
  return {
    controllers: [ImportController],
    providers: [target, ShippedMappings, AskedMapping, ImportBodies, SourceRecords],
  };
}
