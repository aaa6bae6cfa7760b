import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAddresses } from './addresses';

const folder = mkdtempSync(join(tmpdir(), 'doorstep-addresses-'));
const file = join(folder, 'addresses.json');
afterAll(() => rmSync(folder, { recursive: true }));

function read(content: unknown) {
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return readAddresses(file, ['matching', 'portal']);
}

it('reads where the processes of each service are', () => {
  const given = { portal: ['http://10.0.0.1:4100'], matching: ['http://10.0.0.1:4100', 'http://[fd00::2]:80'] };
  expect(Object.fromEntries(read(given))).toEqual(given);
});

it.each([
  ['{', /cannot be read/],
  ['7', /holds no names of services/],
  [{ matching: ['http://a:1'] }, /portal needs a list of addresses/],
  [{ matching: [], portal: ['http://a:1'] }, /matching needs a list of addresses/],
  [{ matching: ['http://a:1'], portal: ['http://a:1'], training: ['http://a:1'] }, /there is no service training/],
  [{ matching: ['https://a:1'], portal: ['http://a:1'] }, /matching is not reached at https:\/\/a:1/],
  [{ matching: ['http://a:1/'], portal: ['http://a:1'] }, /matching is not reached at http:\/\/a:1\//],
  [{ matching: ['http://a:x'], portal: ['http://a:1'] }, /matching is not reached at http:\/\/a:x/],
])('refuses %j in a sentence', (content, sentence) => {
  expect(() => read(content)).toThrow(sentence);
});
