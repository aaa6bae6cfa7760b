import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages } from './pages';

const folder = join(__dirname, '../../../docs/metrics');

describe('docs/metrics', () => {
  it('is what the registry says (npm run metric-pages)', () => {
    const written = new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
    expect(written).toEqual(new Map(pages()));
  });
});
