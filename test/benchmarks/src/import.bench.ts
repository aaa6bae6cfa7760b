import { Client } from 'pg';
import { median } from './callers';
import { BenchCluster } from './cluster';
import { copyIn } from './copy-in';
import { Figure } from './figure';
import { RunningServer, startServer } from './http/served';
import { people, SampleFile, vacancies } from './import/sample-files';

const rounds = 4;
const rows = 4_000;

/** Rows a second through the import route, each registered by the same command as over HTTP, beside COPY of the same file into one table. */
export async function importBench(cluster: BenchCluster): Promise<readonly Figure[]> {
  return [await importing(cluster, people), await importing(cluster, vacancies)];
}

async function importing(cluster: BenchCluster, sample: SampleFile): Promise<Figure> {
  const { service, kind } = sample;
  const url = await cluster.newDatabase();
  const server = await startServer('import', url, await cluster.newDatabase(), service, kind);
  const client = new Client({ connectionString: url });
  await client.connect();
  const [header = ''] = sample.csv(0, 0).split('\n');
  await client.query(`create table copied (${header.replaceAll(',', ' text, ')} text, primary key (id))`);
  const [imported, copied]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const csv = sample.csv(round, rows);
    copied.push(await rate(() => copyIn(client, 'copied', csv)));
    imported.push(await rate(() => post(server, sample, csv)));
  }
  await client.end();
  await server.stop();
  const [value, compared] = [median(imported.slice(1)), median(copied.slice(1))];
  const against = `COPY of the file, ${Math.round(compared)} rows/s`;
  return { name: `import, ${kind}`, value, unit: 'rows/s', against, ratio: value / compared };
}

async function post({ port, path, headers }: RunningServer, { mapping }: SampleFile, csv: string): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: {
      ...headers,
      'content-type': 'application/octet-stream',
      'import-mapping': Buffer.from(JSON.stringify(mapping)).toString('base64'),
    },
    body: csv,
  });
  const report = (await response.text()).trim().split('\n');
  const { totals } = JSON.parse(report.at(-1) ?? '') as { readonly totals?: { readonly created: number } };
  if (totals?.created !== rows)
    throw new Error(`not every row came in: ${report.slice(0, 3).join(' ')} … ${report.at(-1)}`);
}

async function rate(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (rows / (performance.now() - started)) * 1_000;
}
