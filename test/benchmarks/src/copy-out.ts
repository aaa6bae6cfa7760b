import { Client } from 'pg';

/** Copies the rows of `query` out to this process and drops them; the rate a client can read at most. */
export async function copyOut(url: string, query: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await new Promise<number>((resolve, reject) => {
      let bytes = 0;
      client.query({
        submit: (connection: { query(text: string): void }) => connection.query(`copy (${query}) to stdout`),
        handleCopyData: ({ chunk }: { chunk: Buffer }) => (bytes += chunk.length),
        handleCommandComplete: () => undefined,
        handleReadyForQuery: () => resolve(bytes),
        handleError: reject,
      } as unknown as Parameters<Client['query']>[0]);
    });
  } finally {
    await client.end();
  }
}
