import fc from 'fast-check';
import { allocate } from '../allocation/allocate';
import { employerOf, givenTo, ledgerOf } from '../allocation/ledger';
import { roundOf } from '../allocation/small-round.fixture';
import { UnmetGuarantee, unmetGuarantees } from '../allocation/unmet';
import { suits, unmet } from '../constraints/constraints';
import { MatchPerson } from '../facts/person';
import { MatchVacancy } from '../facts/vacancy';
import { anyPerson, anyVacancies, someParameters as parameters } from '../matching/world.fixture';
import { areaOf } from '../place/divisions';
import { scoreOf } from '../score/score';
import { LeverSearch, LeverWorld } from './lever-search';
import { Lever } from './lever';
import { Relief } from './relief';

type Suits = (person: MatchPerson, vacancy: MatchVacancy) => boolean;
const suitsNow: Suits = (person, vacancy) => suits(person, vacancy, parameters);

const placesOfOne = 2;
const demand = 2;
const capacityOf = ({ seatsLeft }: MatchVacancy) => Math.ceil(seatsLeft / 2);
const people = fc
  .uniqueArray(anyPerson, { minLength: 4, maxLength: 12, selector: ({ personId }) => personId })
  .map((drawn) => drawn.map((person, at) => ({ ...person, healthLimits: at % 3 === 0 ? person.healthLimits : [] })));
const world = fc.record({ people, vacancies: anyVacancies(30) });

function roundFor(of: readonly MatchPerson[], vacancies: readonly MatchVacancy[], suit: Suits) {
  const employers = [...new Set(vacancies.map(({ employerId }) => employerId))];
  const drafts = of.map((person) => ({
    id: person.personId,
    tier: 0,
    demand,
    entitled: true,
    candidates: vacancies.flatMap((vacancy, v) =>
      suit(person, vacancy) ? [[v, scoreOf(person, vacancy, parameters)] as const] : [],
    ),
  }));
  const offered = vacancies.map((vacancy) => ({
    id: vacancy.vacancyId,
    employer: employers.indexOf(vacancy.employerId),
    capacity: vacancy.vacancyId.startsWith('like ') ? placesOfOne : capacityOf(vacancy),
  }));
  return roundOf(drafts, offered, 1);
}

function searched(of: readonly MatchPerson[], vacancies: readonly MatchVacancy[]) {
  const round = roundFor(of, vacancies, suitsNow);
  const ledger = ledgerOf(round, allocate(round));
  const below = unmetGuarantees(ledger);
  const about: LeverWorld = { ledger, people: of, vacancies, parametersFor: () => parameters, placesOfOne };
  const search = new LeverSearch(about);
  const bindings = below.map((one) => search.look(one));
  return { ledger, below, bindings, reliefs: search.reliefs(50) };
}

/** What suits once the lever was pulled. */
function after({ kind, arguments: by }: Lever): Suits {
  if (kind === 'vacancy') return suitsNow;
  if (kind === 'route')
    return (person, vacancy) => {
      const served = areaOf(person.residence) === by['from'] && areaOf(vacancy.place) === by['to'];
      const rules = unmet(person, vacancy, parameters).map(({ rule }) => rule);
      return rules.every((rule) => served && rule === 'commute-or-dormitory');
    };
  return (person, vacancy) => {
    const skill = { skill: by['skill'] ?? '', level: by['level'] ?? 'basic', verified: true };
    const learnt = {
      ...person,
      certificates: [...person.certificates, { certificate: by['certificate'] ?? '', validUntil: null }],
      skills: [...person.skills, skill],
      education: by['education'] ?? person.education,
    };
    return (
      suitsNow(person, vacancy) || ((by['area'] ?? null) === areaOf(person.residence) && suitsNow(learnt, vacancy))
    );
  };
}

const missingOf = ({ demand: wanted, given }: UnmetGuarantee) => wanted - given;

describe('levers against unmet guarantees', () => {
  const seen = { vacancy: 0, training: 0, route: 0 };

  test('bring what they claim: the gains are possible where everybody keeps what they were given', () => {
    fc.assert(
      fc.property(world, ({ people: of, vacancies }) => {
        const { ledger, below, reliefs } = searched(of, vacancies);
        for (const relief of reliefs) {
          seen[relief.kind] += 1;
          const suit = after(relief);
          const load = new Map<number | null, number>();
          for (const { person, vacancy } of relief.gains) {
            const taken = vacancy === null ? relief.vacancy : vacancies[vacancy];
            expect(suit(of[person] as MatchPerson, taken as MatchVacancy)).toBe(true);
            load.set(vacancy, (load.get(vacancy) ?? 0) + 1);
          }
          for (const [vacancy, more] of load) {
            const { offsets, round } = ledger;
            if (vacancy === null) expect(more).toBeLessThanOrEqual(placesOfOne);
            else
              expect((offsets[vacancy + 1] as number) - (offsets[vacancy] as number) + more).toBeLessThanOrEqual(
                round.vacancies.capacity[vacancy] as number,
              );
          }
          const whole = below.filter((one) => {
            const held = Array.from(givenTo(ledger.allocation, one.person), (given) => employerOf(ledger.round, given));
            const more = relief.gains
              .filter(({ person }) => person === one.person)
              .map(({ vacancy }) => (vacancy === null ? -1 : (ledger.round.vacancies.employer[vacancy] as number)));
            expect(new Set([...held, ...more]).size).toBe(held.length + more.length);
            expect(more.length).toBeLessThanOrEqual(missingOf(one));
            return more.length === missingOf(one);
          });
          expect(relief).toMatchObject({ guarantees: whole.length, recommendations: relief.gains.length });
          expect(relief.gains.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150, seed: 5 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });

  test('a round held anew with the lever pulled fills at least so many more', () => {
    fc.assert(
      fc.property(world, fc.nat(), ({ people: of, vacancies }, pick) => {
        const { ledger, reliefs } = searched(of, vacancies);
        const relief = reliefs[pick % Math.max(1, reliefs.length)];
        if (relief === undefined) return;
        const offered = relief.vacancy === null ? vacancies : [...vacancies, relief.vacancy];
        const anew = allocate(roundFor(of, offered, after(relief)));
        expect(anew.candidates.length).toBeGreaterThanOrEqual(
          ledger.allocation.candidates.length + relief.recommendations,
        );
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  test('are the same in whatever order people and vacancies are told', () => {
    const told = (reliefs: readonly Relief[]) => reliefs.map(({ gains: _, vacancy: __, ...claims }) => claims);
    fc.assert(
      fc.property(world, ({ people: of, vacancies }) => {
        const there = searched(of, vacancies);
        const back = searched([...of].reverse(), [...vacancies].reverse());
        expect(told(back.reliefs).sort(byText)).toEqual(told(there.reliefs).sort(byText));
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

test('what binds is the constraint that alone keeps the most further employers away', () => {
  fc.assert(
    fc.property(world, ({ people: of, vacancies }) => {
      const { ledger, below, bindings } = searched(of, vacancies);
      below.forEach((one, at) => {
        const held = Array.from(givenTo(ledger.allocation, one.person), (given) => employerOf(ledger.round, given));
        const away = new Map<string, Set<number>>();
        vacancies.forEach((vacancy, v) => {
          const rules = unmet(of[one.person] as MatchPerson, vacancy, parameters);
          const employer = ledger.round.vacancies.employer[v] as number;
          if (rules.length !== 1 || held.includes(employer)) return;
          const rule = rules[0]?.rule as string;
          away.set(rule, (away.get(rule) ?? new Set()).add(employer));
        });
        const most = Math.max(0, ...[...away.values()].map(({ size }) => size));
        const { rule, employers, reason } = bindings[at] ?? {};
        expect({ employers, reason }).toEqual({ employers: most, reason: one.reason });
        expect(rule === null ? 0 : away.get(rule as string)?.size).toBe(most);
      });
    }),
    { numRuns: 150, seed: 8 },
  );
});
