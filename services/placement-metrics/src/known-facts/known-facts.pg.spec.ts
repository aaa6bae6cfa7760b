import { knownAt, Statement } from '@doorstep/metrics';
import { DataSourceTables, openDataSource, prepareSchema } from '@doorstep/service';
import { createTestDatabase, expectNoDrift } from '@doorstep/testing';
import fc from 'fast-check';
import { placementMetrics } from '../placement-metrics.module';
import { RegistrationHistoryRow } from '../registration-history/registration-history.table';
import { KnownLives } from './known-lives.queries';

describe('facts known at an instant', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let source: Awaited<ReturnType<typeof openDataSource>>;

  beforeAll(async () => {
    database = await createTestDatabase();
    await prepareSchema(
      { url: database.url, migratorUrl: database.url },
      placementMetrics.name,
      placementMetrics.migrations,
    );
    const entities = placementMetrics.readModels.map(({ entity }) => entity);
    source = await openDataSource({ url: database.url, applicationName: 'spec', entities, poolSize: 4 });
  }, 60_000);
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const stated = fc.record({
    factId: fc.constantFrom('r1', 'r2', 'r3'),
    personId: fc.constantFrom('p1', 'p2'),
    openedOn: fc.constantFrom('2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01', null),
    pause: fc.nat(2),
  });

  it('are what the definition of knowing says, whatever was restated, moved to another person or withdrawn', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stated, { maxLength: 12 }), fc.nat(14), async (drawn, asOf) => {
        let recordedAt = 0;
        const statements = drawn.map(({ factId, personId, openedOn, pause }, index) => {
          recordedAt += pause;
          const content = openedOn === null ? null : { personId, openedOn };
          return { factId, source: 'job-seekers', position: index + 1, recordedAt, content };
        });
        await source.query('truncate registration_history');
        await source
          .getRepository(RegistrationHistoryRow)
          .insert(drawn.map((one, index) => rowOf(one, statements[index])));
        const lives = await new KnownLives(new DataSourceTables(source)).persons({ asOf });
        const registrations = lives.flatMap((life) => life.registrations);
        expect(inOrder(registrations)).toEqual(inOrder(knownAt(statements, asOf)));
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

it('entities agree with the migrated schema', () => expectNoDrift(placementMetrics), 60_000);

type Stated = { readonly factId: string; readonly personId: string; readonly openedOn: string | null };
type Registered = { readonly personId: string; readonly openedOn: string };

function rowOf({ factId, personId, openedOn }: Stated, statement: Statement<Registered> | undefined) {
  const { position = 0, recordedAt = 0 } = statement ?? {};
  const said = { source: 'job-seekers', position, recordedAt, eventId: `${position}`, type: 'spec' };
  return { id: `${position}`, factId, personId, openedOn, voided: openedOn === null, ...said };
}

function inOrder(facts: readonly (Registered & { readonly evidence: { readonly position: number } })[]) {
  return facts.map(({ personId, openedOn, evidence }) => `${evidence.position} ${personId} ${openedOn}`).sort();
}
