import { givenProjection } from '@doorstep/testing';
import { confirmedTitles } from './confirmed-titles.projection';

const said = (code: string, id: string, recordedAt: number) => ({
  event: { type: 'title-confirmed', data: { classification: 'isco-08', title: '面点师傅', code } } as const,
  recording: { streamId: `confirmed-title-${id}`, recordedAt },
});

describe('confirmed titles', () => {
  it('hold the last word about each', () => {
    givenProjection(confirmedTitles)
      .events([said('5120', 'a', 1), said('7512', 'a', 2), said('5120', 'b', 3)])
      .thenRows([
        { id: 'a', classification: 'isco-08', title: '面点师傅', code: '7512', confirmedAt: 2 },
        { id: 'b', classification: 'isco-08', title: '面点师傅', code: '5120', confirmedAt: 3 },
      ]);
  });
});
