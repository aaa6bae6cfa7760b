import { addMonths, civilDateOf } from '@doorstep/event-sourcing';
import { answer, metrics, observed } from '@doorstep/metrics';
import { startTestService } from '@doorstep/testing';
import { placementMetrics } from '../placement-metrics.module';
import { instants, tellStory } from '../told-story.fixture';
import { ConcernedLives } from './concerned-lives';
import { DivisionTrees } from './division-trees';
import { KnownLives } from './known-lives.queries';

describe('lives of those whom a figure can be about', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;

  beforeAll(async () => {
    running = await startTestService(placementMetrics);
    await tellStory({ clock: running.clock, receive: (message) => running.receive(message) });
  }, 60_000);
  afterAll(() => running.end());

  const months = Array.from({ length: 20 }, (_, after) => addMonths('2025-01-01', after));
  const saying = metrics.filter(({ among, kept }) => among !== undefined || kept !== undefined);

  it.each(saying.map((metric) => [`${metric.id} v${metric.version}`, metric] as const))(
    'give %s as the lives of everybody do',
    async (_, metric) => {
      for (const asOf of instants) {
        const regions = { tree: await running.service.get(DivisionTrees).at(asOf), level: 'county' as const };
        const everybody = await running.service.get(KnownLives).persons({ asOf });
        for (const from of months)
          for (const region of [null, '620102']) {
            const concern = {
              from,
              to: addMonths(from, 1),
              asOf,
              region,
              by: ['region' as const, 'education' as const],
            };
            const concerned = await running.service
              .get(ConcernedLives)
              .of(metric, metric.parameters, concern, regions.tree);
            const question = { period: { ...concern, today: civilDateOf(asOf) }, region, by: concern.by, instead: {} };
            const figures = [everybody, concerned ?? []].map((lives) =>
              answer(metric, observed(metric, lives, question, regions), question, regions),
            );
            expect(figures[1]).toEqual(figures[0]);
          }
      }
    },
  );
});
