import { addMonths, civilDateOf } from '@doorstep/event-sourcing';
import { PooledDatabase } from '@doorstep/event-store';
import { answer, Metric, metricOf, observed, QuestionDimension } from '@doorstep/metrics';
import { nation } from '@doorstep/reference';
import { startTestService, until } from '@doorstep/testing';
import { DivisionTrees } from '../known-facts/division-trees';
import { KnownLives } from '../known-facts/known-lives.queries';
import { placementMetrics } from '../placement-metrics.module';
import { instants, tellStory } from '../told-story.fixture';
import { KeptFigures } from './kept-figures.queries';
import { keptMetrics } from './kept-metrics';

describe('kept figures', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;

  beforeAll(async () => {
    running = await startTestService(placementMetrics);
    await tellStory({ clock: running.clock, receive: (message) => running.receive(message) });
  }, 60_000);
  afterAll(() => running.end());

  const months = Array.from({ length: 20 }, (_, after) => addMonths('2025-01-01', after));
  const breakdowns: readonly (readonly QuestionDimension[])[] = [[], ['region'], ['group'], ['sex', 'employer']];

  it.each(keptMetrics.map((metric) => [metric.id, metric] as const))(
    '%s is what its lives say, at the end of any day and now',
    async (_, metric) => {
      const kept = running.service.get(KeptFigures);
      for (const asOf of instants) {
        const regions = { tree: await running.service.get(DivisionTrees).at(asOf), level: 'county' as const };
        const lives = await running.service.get(KnownLives).persons({ asOf });
        for (const by of breakdowns)
          for (const region of [nation, '620102']) {
            const asked = months.map((from) => ({ from, to: addMonths(from, 1), region, asOf, by }));
            let found = await kept.answers(metric, asked, regions);
            await until(async () => (found ??= await kept.answers(metric, asked, regions)) !== undefined);
            const whole = asked.map(({ from, to }) => {
              const period = { from, to, today: civilDateOf(asOf) };
              const question = { period, region: region === nation ? null : region, by, instead: {} };
              return answer(metric, observed(metric, lives, question, regions), question, regions);
            });
            expect(found).toEqual(whole);
          }
      }
    },
  );

  it('say nothing of an instant in the middle of a past day: that is what lives say', async () => {
    const kept = running.service.get(KeptFigures);
    const asOf = Date.parse('2025-05-01T00:00:00Z');
    const regions = { tree: await running.service.get(DivisionTrees).at(asOf), level: 'county' as const };
    const asked = [{ from: '2025-02-01', to: '2025-03-01', region: nation, asOf, by: [] }];
    expect(await kept.answers(metricOf('persons-placed') as Metric, asked, regions)).toBeUndefined();
  });

  it('count somebody', async () => {
    const kept = running.service.get(KeptFigures);
    const asOf = running.clock.now();
    const regions = { tree: await running.service.get(DivisionTrees).at(asOf), level: 'county' as const };
    const [placed] = keptMetrics.filter(({ id }) => id === 'persons-placed');
    const asked = [{ from: '2025-02-01', to: '2025-03-01', region: nation, asOf, by: [] }];
    expect(placed && (await kept.answers(placed, asked, regions))?.[0]?.total.value).toEqual({
      measure: 'count',
      count: 1,
    });
  });

  it('are kept anew where a backup was restored to a server that has seen fewer transactions', async () => {
    const db = new PooledDatabase({ url: running.platform.databaseUrl('placement-metrics'), connections: 1 });
    await db.query('update placement_history set written_in = written_in + 1000000');
    await db.query('update kept_until set written_in = written_in + 1000000');
    const kept = running.service.get(KeptFigures);
    const asOf = running.clock.now();
    const regions = { tree: await running.service.get(DivisionTrees).at(asOf), level: 'county' as const };
    const placed = metricOf('persons-placed') as Metric;
    const asked = [{ from: '2025-02-01', to: '2025-03-01', region: nation, asOf, by: [] }];
    const isAnew = async () => {
      const [until] = await db.query<{ anew: boolean }>(
        'select written_in <= pg_snapshot_xmax(pg_current_snapshot())::text::bigint as anew from kept_until',
      );
      return until?.anew === true && (await kept.answers(placed, asked, regions)) !== undefined;
    };
    await until(isAnew);
    expect((await kept.answers(placed, asked, regions))?.[0]?.total.value).toEqual({ measure: 'count', count: 1 });
    await db.close();
  });
});
