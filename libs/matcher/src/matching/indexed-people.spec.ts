import fc from 'fast-check';
import { MatchParameters } from '../facts/parameters';
import { MatchPerson } from '../facts/person';
import { candidatesFor, isOfOwnField } from './candidates';
import { IndexedPeople, PeopleAsked } from './indexed-people';
import { options, personWith, vacancyWith } from './sample.fixture';
import { anyPerson, anyVacancies, someParameters } from './world.fixture';

const anyPeople = fc.uniqueArray(anyPerson, { minLength: 10, maxLength: 40, selector: ({ personId }) => personId });
const offices = ['620102', '620102001', '620103', '310115'];
const officeOf = ({ personId, birthMonth }: MatchPerson) =>
  offices[(personId.length + Number(birthMonth.slice(-1))) % offices.length] as string;

const { weights } = someParameters.score;
const anotherFieldFirst: MatchParameters = {
  ...someParameters,
  score: { ...someParameters.score, version: 2, weights: { ...weights, field: 20, occupation: 40, wage: 620 } },
};

describe('people in memory', () => {
  it.each([
    ['the usual weights', someParameters],
    ['weights that put another field first', anotherFieldFirst],
  ])(
    'are found as the plain reference finds them, whoever came, changed and went, page by page: %s',
    (_, parameters) => {
      let found = 0;
      const asked = fc.record({
        limit: fc.integer({ min: 1, max: 12 }),
        officePrefix: fc.constantFrom('', '6', '620102', '62010200', '9'),
        page: fc.integer({ min: 0, max: 20 }),
        filed: fc.boolean(),
      });
      fc.assert(
        fc.property(anyVacancies(4), anyPeople, anyPeople, anyPeople, asked, (vacancies, before, put, removed, ask) => {
          const index = new IndexedPeople(parameters);
          const known = new Map<string, MatchPerson>();
          const come = (person: MatchPerson) => {
            index.put(person, officeOf(person));
            known.set(person.personId, person);
          };
          before.forEach(come);
          if (ask.filed) index.file();
          for (const vacancy of vacancies.slice(2)) index.find(vacancy, { limit: ask.limit });
          put.slice(0, 9).forEach(come);
          for (const { personId } of removed.slice(0, 9)) {
            index.remove(personId);
            known.delete(personId);
          }
          expect(index.size).toBe(known.size);
          const within = [...known.values()].filter((person) => officeOf(person).startsWith(ask.officePrefix));
          for (const vacancy of vacancies) {
            const all = candidatesFor(vacancy, within, { ...parameters, limit: 99 });
            const last = all[ask.page];
            const { limit, officePrefix } = ask;
            const wanted: PeopleAsked = { limit, officePrefix, ...(last && { after: last }) };
            const plain = candidatesFor(vacancy, within, { ...parameters, ...wanted });
            const short = ({ personId, score, rank }: (typeof plain)[number]) => ({ personId, score, rank });
            expect(index.find(vacancy, wanted)).toEqual(plain.map(short));
            found += plain.length;
            const own = all.filter(isOfOwnField);
            expect(index.find(vacancy, { ownField: true, limit, officePrefix })).toEqual(
              own.slice(0, limit).map(({ personId, score }, at) => ({ personId, score, rank: at + 1 })),
            );
          }
        }),
        { numRuns: 200 },
      );
      expect(found).toBeGreaterThan(200);
    },
  );

  it('are found also where they have more different codes than the index has room for', () => {
    const index = new IndexedPeople(options);
    const kinds = ['fixed-term', ...Array.from({ length: 40 }, (_, number) => `kind-${number}`)];
    const accepting = (personId: string, contractKinds: readonly string[]) => personWith({ personId, contractKinds });
    index.put(accepting('p1', kinds.slice(0, 1)), '620102');
    index.put(accepting('p2', kinds), '620102');
    index.put(accepting('p3', kinds), '620103');
    index.put(accepting('p4', kinds.slice(1)), '620103');
    const vacancy = vacancyWith({ contractKind: 'fixed-term' });
    const ids = (more: Partial<PeopleAsked> = {}) =>
      index.find(vacancy, { limit: 9, ...more })?.map(({ personId }) => personId);
    expect(ids()?.sort()).toEqual(['p1', 'p2', 'p3']);
    expect(ids({ officePrefix: '620103' })).toEqual(['p3']);
    expect(ids({ ownField: true })).toHaveLength(3);
    const pages = [0, 1, 2].map((skipped) => {
      const last = index.find(vacancy, { limit: 9 })?.[skipped - 1];
      return index.find(vacancy, { limit: 1, ...(last && { after: last }) })?.[0];
    });
    expect(pages.map((one) => one?.rank)).toEqual([1, 2, 3]);
    expect(pages.map((one) => one?.personId).sort()).toEqual(['p1', 'p2', 'p3']);
    index.put(accepting('p3', kinds.slice(0, 1)), '620102');
    index.remove('p2');
    expect(ids()?.sort()).toEqual(['p1', 'p3']);
    expect(index.size).toBe(3);
  });

  it('are judged by the parameters in force where their office is, and are ranked by one score', () => {
    const index = new IndexedPeople(options);
    const without = personWith({ commuteLimitKm: null });
    const region = { ...options, commuteLimitDefaultKm: 1, score: anotherFieldFirst.score };
    index.put({ ...without, personId: 'p1' }, '620102', region);
    index.put({ ...without, personId: 'p2' }, '620102', { ...region, commuteLimitDefaultKm: 500 });
    const people = [{ ...without, personId: 'p2' }];
    const plain = candidatesFor(vacancyWith(), people, { ...options, commuteLimitDefaultKm: 500 });
    expect(plain).toHaveLength(1);
    expect(index.find(vacancyWith(), { limit: 3 })).toEqual([{ personId: 'p2', rank: 1, score: plain[0]?.score }]);
  });

  it('cannot be told for a vacancy with a code there is no room for', () => {
    const index = new IndexedPeople(options);
    const codes = Array.from({ length: 40 }, (_, at) => `shift-${at}`);
    index.put(personWith(), '620102');
    expect(index.find(vacancyWith({ shifts: codes }), { limit: 3 })).toBeUndefined();
    expect(index.find(vacancyWith(), { limit: 3 })).toHaveLength(1);
  });

  it('answers many vacancies one after the other', () => {
    const index = new IndexedPeople(options);
    index.put(personWith(), '620102');
    for (let at = 0; at < 2_500; at += 1)
      expect(index.find(vacancyWith({ vacancyId: `v${at}` }), { limit: 3 })).toMatchObject([{ rank: 1 }]);
  });
});
