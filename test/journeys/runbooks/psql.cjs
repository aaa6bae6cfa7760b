// As much of psql as the runbooks use: -h, -p, -U, -d, and SQL by -c or on standard input; prints each row as a line of JSON.
const { Client } = require('pg');
const { readFileSync } = require('node:fs');
const { parseArgs } = require('node:util');

const string = (short) => ({ type: 'string', short });
const { values } = parseArgs({
  options: { host: string('h'), port: string('p'), user: string('U'), database: string('d'), command: string('c') },
});

const client = new Client({ ...values, port: Number(values.port), password: process.env.PGPASSWORD });
client
  .connect()
  .then(() => client.query(values.command ?? readFileSync(0, 'utf8')))
  .then((results) => {
    for (const row of [results].flat().flatMap(({ rows }) => rows)) console.log(JSON.stringify(row));
    return client.end();
  })
  .catch(({ message }) => {
    console.error(message);
    process.exit(1);
  });
