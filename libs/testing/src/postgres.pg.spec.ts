import { Client } from 'pg';
import { createTestDatabase } from './postgres';

it('creates empty databases that sort, fold and find Chinese, and drops them under open connections', async () => {
  const database = await createTestDatabase();
  const client = new Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();

  const { rows } = await client.query<{ encoding: string; provider: string; locale: string }>(
    `SELECT pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider, datlocale AS locale
     FROM pg_database WHERE datname = current_database()`,
  );
  expect(rows).toEqual([{ encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8' }]);

  const ended = new Promise((resolve) => client.once('end', resolve));
  await database.drop();
  await ended;
  const again = new Client({ connectionString: database.url });
  await expect(again.connect()).rejects.toThrow('does not exist');
});
