import { Client } from 'pg';

interface CopyingConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** Copies CSV with a header line into `table`, durably; the rate at which rows can come in at most. */
export async function copyIn(client: Client, table: string, csv: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    client.query({
      submit: (connection: CopyingConnection) => connection.query(`copy ${table} from stdin with (format csv, header)`),
      handleCopyInResponse: (connection: CopyingConnection) => {
        connection.sendCopyFromChunk(Buffer.from(csv));
        connection.endCopyFrom();
      },
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(),
      handleError: reject,
    } as unknown as Parameters<Client['query']>[0]);
  });
}
