import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Actor } from '@doorstep/event-sourcing';
import type { ReportEnd, ReportRow, ServiceDefinition } from '@doorstep/service';
import { ActorTokens, TestPlatform, TestService } from '@doorstep/testing';
import { dataFile, root } from './shared-data';

type ImportFile = (wanted: object) => Promise<ReportEnd>;

interface Imported {
  readonly end: ReportEnd;
  readonly rows: readonly ReportRow[];
}

export const administrator: Actor = { kind: 'staff', id: 'admin-1', role: 'administrator', office: '000000' };

/** One service over real HTTP and PostgreSQL, and the command line's way of importing files into it. */
export class ImportingPlatform {
  private readonly platform = new TestPlatform();
  private server: Server;
  running: TestService;

  async start(service: string): Promise<void> {
    const name = service.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const module = jest.requireActual<Record<string, ServiceDefinition>>(
      join(root, 'services', service, 'src', `${service}.module`),
    );
    this.running = await this.platform.start(module[name] as ServiceDefinition);
    this.server = createServer((request, response) => this.running.service.handle(request, response));
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
  }

  /** Imports one of the shared files with a shipped mapping. */
  import(kind: string, file: string, mapping: string): Promise<Imported> {
    return this.importWith(kind, dataFile(file), join(root, 'deploy/mappings', `${mapping}.mapping.json`));
  }

  async importWith(kind: string, file: string, mappingFile: string): Promise<Imported> {
    const { importFile } = jest.requireActual<{ importFile: ImportFile }>(join(root, 'infra/launcher/src/import-file'));
    const lines: string[] = [];
    const end = await importFile({
      baseUrl: `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`,
      token: ActorTokens.tokenOf(administrator),
      kind,
      file,
      mappingFile,
      log: (line: string) => void lines.push(line),
    });
    return { end, rows: lines.slice(0, -1).map((line) => JSON.parse(line) as ReportRow) };
  }

  async get(path: string): Promise<Readonly<Record<string, never>>> {
    await this.running.settled();
    return (await this.running.as(administrator).get(path).expect(200)).body as Readonly<Record<string, never>>;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
    await this.platform.stop();
  }
}
