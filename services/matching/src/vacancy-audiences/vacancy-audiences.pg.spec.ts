import { AnyMessage, ProfileFacts } from '@doorstep/contracts';
import { startTestService } from '@doorstep/testing';
import { matching } from '../matching.module';
import { counsellor, personIdOf, published, registered, stranger, vacancyIdOf } from '../matching.samples';

interface Item {
  readonly vacancyId: string;
  readonly people: readonly {
    readonly personId: string;
    readonly owed: boolean;
    readonly score: number;
    readonly explanation: { readonly summary: string; readonly constraints: readonly string[] };
  }[];
}

const ids = (...numbers: readonly number[]) => numbers.map(personIdOf);
const better: Partial<ProfileFacts> = { skills: [{ skill: 'noodles', level: 'expert', verified: true }] };

describe('who should hear of new vacancies', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;

  beforeAll(async () => {
    running = await startTestService(matching);
    await receive(...registered(1, { acceptsDormitory: true }), ...registered(2, better));
    await receive(...registered(3, { wageFloorFen: 900_000 }), ...registered(4, otherField));
  }, 60_000);
  afterAll(() => running.end());

  const otherField: Partial<ProfileFacts> = { occupationsWanted: ['7112'], occupationsHeld: [] };
  const receive = async (...messages: readonly AnyMessage[]) => {
    for (const message of messages) await running.receive(message);
  };
  const asked = async (query = '', actor = counsellor) => {
    const { body } = await running.as(actor).get(`/api/vacancy-audiences?${query}`).expect(200);
    return body as unknown as { readonly items: readonly Item[]; readonly next: string | null };
  };
  const named = async (query = '', actor = counsellor) =>
    (await asked(query, actor)).items.map(({ vacancyId, people }) => [
      vacancyId,
      people.map(({ personId }) => personId),
    ]);

  it('is known as soon as one opens: whom it suits and whose field it is, best first, with why', async () => {
    expect(await named()).toEqual([]);
    await receive(published(1));
    expect(await named()).toEqual([[vacancyIdOf(1), ids(2, 1)]]);
    const [item] = (await asked()).items;
    expect(item).toMatchObject({ occupation: '5120', place: '620102002', publishedOn: '2026-02-20', seatsLeft: 1 });
    const [best] = item?.people ?? [];
    expect(best).toMatchObject({ owed: true, office: '620102001' });
    expect(best?.explanation.summary).toContain(String(best?.score));
    expect(best?.explanation.constraints.join()).toMatch(/3,000/);
    expect(await named('', stranger)).toEqual([]);
    expect(await named('office=620103')).toEqual([]);
  });

  it('leaves out who was recommended it, and puts those first who are owed recommendations', async () => {
    await receive(published(2), published(3));
    const run = { personId: personIdOf(2) };
    await running.as(counsellor).post('/api/recommendation-runs', run).expect(200);
    await running.settled();
    expect(await named(`vacancyId=${vacancyIdOf(1)}`)).toEqual([[vacancyIdOf(1), ids(1)]]);
    await receive(published(4));
    expect(await named(`vacancyId=${vacancyIdOf(4)}`)).toEqual([[vacancyIdOf(4), ids(1, 2)]]);
    const [item] = (await asked(`vacancyId=${vacancyIdOf(4)}`)).items;
    expect(item?.people.map(({ owed }) => owed)).toEqual([true, false]);
  });

  it('names as many as are to be named', async () => {
    for (const number of [5, 6, 7]) await receive(...registered(number));
    const [item] = (await asked(`vacancyId=${vacancyIdOf(4)}`)).items;
    expect(item?.people).toHaveLength(3);
    expect(item?.people.every(({ owed }) => owed)).toBe(true);
  });

  it('tells of the newest vacancies first, page by page, as long as they are new and in the prefecture', async () => {
    await receive(
      published(10, { publishedOn: '2026-02-27' }),
      published(11, { publishedOn: '2026-03-01' }),
      published(12, { publishedOn: '2026-02-16' }),
      published(13, { publishedOn: '2026-03-01', place: '620500', dormitory: true }),
    );
    const pages: string[][] = [];
    for (let next: string | null = ''; next !== null;) {
      const page = await asked(`limit=2${next && `&cursor=${next}`}`);
      pages.push(page.items.map(({ vacancyId }) => vacancyId));
      next = page.next;
    }
    const expected = [11, 10, 1, 2, 3, 4].map(vacancyIdOf);
    expect(pages).toEqual([expected.slice(0, 2), expected.slice(2, 4), expected.slice(4)]);
    for (const number of [12, 13])
      expect(await named(`vacancyId=${vacancyIdOf(number)}`)).toMatchObject([[vacancyIdOf(number), expect.any(Array)]]);
    await running.as(counsellor).get('/api/vacancy-audiences?cursor=x').expect(400);
  });

  it('ends with the vacancy', async () => {
    await receive({
      type: 'job-postings.vacancy-closed.v1',
      data: { vacancyId: vacancyIdOf(11), reason: 'closed' },
    });
    expect((await named()).map(([vacancyId]) => vacancyId)).not.toContain(vacancyIdOf(11));
  });
});
