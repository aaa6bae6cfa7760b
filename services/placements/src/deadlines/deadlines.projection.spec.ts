import { startOf } from '@doorstep/event-sourcing';
import { givenProjection } from '@doorstep/testing';
import { checked, checks, due, ended, of, reported, spell, verified, voided } from '../placement/sample.fixture';
import { deadlines } from './deadlines.projection';

const row = (from: number) => ({
  id: 'w1',
  kind: 'retention-check',
  dueAt: startOf(checks[from]?.dueOn as string),
  streamId: 'stream-1',
  pending: checks.slice(from),
});

describe('deadlines', () => {
  it('are the next check neither raised nor carried out', () => {
    givenProjection(deadlines)
      .events([reported(), verified])
      .thenRows([row(0)]);
    givenProjection(deadlines)
      .events([reported(), verified, due(30, '2026-02-14')])
      .thenRows([row(1)]);
    givenProjection(deadlines)
      .events([reported(), verified, checked(30, '2026-02-14'), due(90, '2026-04-15')])
      .thenRows([row(2)]);
  });

  it('end with the last check, the end of work before the next one, or a withdrawal', () => {
    const events = [reported(), verified];
    const all = [due(30, '2026-02-14'), due(90, '2026-04-15'), due(180, '2026-07-14')];
    givenProjection(deadlines)
      .events([...events, ...all])
      .thenRows([]);
    givenProjection(deadlines)
      .events([...events, ended('2026-02-01')])
      .thenRows([]);
    givenProjection(deadlines)
      .events([...events, voided])
      .thenRows([]);
  });

  it('move with a correction', () => {
    const moved = [{ day: 30, dueOn: '2026-02-20' }];
    givenProjection(deadlines)
      .events([
        reported(),
        verified,
        { type: 'placement-corrected', data: { ...of, spell, verifiedOn: '2026-01-20', checks: moved } },
      ])
      .thenRows([{ ...row(0), dueAt: startOf('2026-02-20'), pending: moved }]);
  });
});
