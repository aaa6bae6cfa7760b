import { givenProjection } from '@doorstep/testing';
import { assigned, checked, due, ended, of, reported, spell, verified, voided } from '../placement/sample.fixture';
import { workQueue } from './work-queue.projection';

const row = {
  id: 'w1',
  personId: 'p1',
  employerId: 'e1',
  office: '620102',
  kind: 'market',
  startedOn: '2026-01-15',
};

describe('the work queue', () => {
  it('asks to verify what was reported', () => {
    givenProjection(workQueue)
      .events([reported()])
      .thenRows([{ ...row, task: 'verify', dueOn: '2026-01-15', checks: [] }]);
  });

  it('asks for the checks that fell due, the oldest first', () => {
    givenProjection(workQueue)
      .events([reported(), verified])
      .thenRows([{ ...row, task: null, dueOn: null, checks: [] }]);
    givenProjection(workQueue)
      .events([reported(), verified, due(90, '2026-04-15'), due(30, '2026-02-14')])
      .thenRows([
        {
          ...row,
          task: 'retention-check',
          dueOn: '2026-02-14',
          checks: [
            { day: 30, dueOn: '2026-02-14' },
            { day: 90, dueOn: '2026-04-15' },
          ],
        },
      ]);
  });

  it('lets a check go once it is carried out', () => {
    givenProjection(workQueue)
      .events([reported(), verified, due(30, '2026-02-14'), checked(30, '2026-02-20')])
      .thenRows([{ ...row, task: null, dueOn: null, checks: [] }]);
  });

  it('keeps what is still to be done after the end of work', () => {
    givenProjection(workQueue)
      .events([reported(), ended('2026-02-01')])
      .thenRow('w1', { task: 'verify' });
    givenProjection(workQueue)
      .events([reported(), verified, due(30, '2026-02-14'), ended('2026-02-20')])
      .thenRow('w1', { task: 'retention-check' });
  });

  it('asks to verify anew when a correction took the verification back', () => {
    const restated = { ...spell, employerId: 'e2', from: '2026-01-18' };
    givenProjection(workQueue)
      .events([
        reported(),
        verified,
        { type: 'placement-corrected', data: { ...of, spell: restated, verifiedOn: null, checks: [] } },
      ])
      .thenRow('w1', { task: 'verify', employerId: 'e2', dueOn: '2026-01-18' });
  });

  it('names the person a placement was given to', () => {
    givenProjection(workQueue)
      .events([reported(), verified, due(30, '2026-02-14'), assigned])
      .thenRow('w1', { personId: 'p2', task: 'retention-check' });
  });

  it('forgets a withdrawn placement', () => {
    givenProjection(workQueue)
      .events([reported(), verified, voided, due(30, '2026-02-14')])
      .thenNoRow('w1');
  });
});
