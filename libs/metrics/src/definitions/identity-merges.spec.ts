import { IdentityLink, resolveIdentities } from '../identity';
import { asked, life } from '../metric/sample-life.fixture';
import { identityMerges } from './identity-merges.metric';

const link = (kind: 'merged' | 'split', absorbedId: string, at: string, position: number): IdentityLink => ({
  kind,
  survivorId: 'a',
  absorbedId,
  recordedAt: Date.parse(at),
  source: 'job-seekers',
  position,
});
const merged = (...links: readonly IdentityLink[]) => {
  const identities = resolveIdentities(links, Date.parse('2026-06-01T00:00:00Z'));
  return asked(identityMerges, [life('a', { links: identities.linksOf('a') })]).total;
};

describe('records merged into another', () => {
  it('are counted each, on the civil day the merge was recorded', () => {
    const both = merged(link('merged', 'b', '2026-03-05T02:00:00Z', 1), link('merged', 'c', '2026-03-06T02:00:00Z', 2));
    expect(both).toMatchObject({ value: { count: 2 }, subjects: 1 });
    expect(merged(link('merged', 'b', '2026-02-28T15:59:59Z', 1)).value).toMatchObject({ count: 0 });
    expect(merged(link('merged', 'b', '2026-02-28T16:00:00Z', 1)).value).toMatchObject({ count: 1 });
    expect(merged(link('merged', 'b', '2026-03-31T16:00:00Z', 1)).value).toMatchObject({ count: 0 });
  });

  it('are not counted any more once they are split again', () => {
    const links = [link('merged', 'b', '2026-03-05T02:00:00Z', 1), link('split', 'b', '2026-05-05T02:00:00Z', 2)];
    expect(merged(...links).value).toMatchObject({ count: 0 });
  });
});
