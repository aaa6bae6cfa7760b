import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { serve, startOrExit } from './served';

/** The least a durable write over HTTP takes: node:http and one INSERT, no validation, no version, nobody asked who they are. */
startOrExit(async () => {
  const pool = new Pool({ connectionString: process.argv[2], max: 16 });
  await pool.query('create table applications (id uuid primary key, data jsonb not null)');
  const text = 'insert into applications (id, data) values ($1, $2)';
  await serve((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const id = randomUUID();
      pool.query({ name: 'insert', text, values: [id, Buffer.concat(chunks).toString()] }).then(
        () => answer(201, { id }),
        () => answer(500, {}),
      );
    });
    const answer = (status: number, body: object) => {
      const json = JSON.stringify(body);
      response.writeHead(status, { 'content-type': 'application/json', 'content-length': json.length });
      response.end(json);
    };
  }, '/applications');
});
