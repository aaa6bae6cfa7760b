import { Injectable, OnModuleDestroy } from '@nestjs/common';
import { IndexedPeople, MatchParameters } from '@doorstep/matcher';
import { Problem, Progress, ServiceLog, Tables, traceOf, WrittenRows } from '@doorstep/service';
import { LiveVacancies } from '../live-vacancies/live-vacancies';
import { Matchable } from '../match-facts/match-facts.queries';
import { MatchParametersInForce } from '../match-facts/match-parameters';
import { RegisteredPeople } from './registered-people';

const idsAtOnce = 1_000;
const shareTold = 0.1;
const lookEveryMs = 60_000;

/** The registered people in memory, indexed; each look takes over what any process has written since. */
@Injectable()
export class LivePeople implements OnModuleDestroy {
  private readonly people: WrittenRows;
  private readonly recommendations: WrittenRows;
  private readonly referrals: WrittenRows;
  private built: IndexedPeople | undefined;
  /** What is in force at each office, as long as the index is the same. */
  private regions = new Map<string, MatchParameters>();
  private turn: Promise<unknown> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private ended = false;
  /** People still to be read before the first questions can be answered. */
  private toRead = 0;

  constructor(
    tables: Tables,
    progress: Progress,
    private readonly log: ServiceLog,
    private readonly registered: RegisteredPeople,
    private readonly vacancies: LiveVacancies,
    private readonly parameters: MatchParametersInForce,
  ) {
    this.people = new WrittenRows(tables, 'match_people');
    this.recommendations = new WrittenRows(tables, 'person_recommendations');
    this.referrals = new WrittenRows(tables, 'referrals');
    const lag = () => Promise.resolve(this.toRead);
    progress.add('people-in-memory', { source: '', waitFor: () => Promise.resolve(true), lag });
  }

  /** Reads everybody into memory, and keeps them current also while nobody asks. */
  begin(): void {
    this.toRead = 1;
    const look = () => {
      this.current()
        .catch((error: unknown) => this.failed(error))
        .finally(() => (this.toRead = 0));
    };
    look();
    this.timer = setInterval(look, lookEveryMs).unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.ended = true;
    clearInterval(this.timer);
    await this.turn;
  }

  /** As of today and of all that is visible now. */
  current(): Promise<IndexedPeople> {
    const next = this.turn.then(() => this.look());
    this.turn = next.catch(() => undefined);
    return next;
  }

  /** A first start comes before the reference data. */
  private failed(error: unknown): void {
    const level = error instanceof Problem ? 'info' : 'warn';
    this.log[level](traceOf(error), 'people are read when they are asked for');
  }

  private async look(): Promise<IndexedPeople> {
    const { parameters } = await this.vacancies.current();
    const before = this.built;
    this.built = undefined;
    const [people, recommendations, referrals] = await Promise.all([
      this.people.look(),
      this.recommendations.look(),
      this.referrals.look(),
    ]);
    const anew = people.anew || recommendations.anew || referrals.anew;
    if (before === undefined || anew || before.parameters !== parameters) {
      this.built = await this.build(parameters);
      return this.built;
    }
    const concerned = await this.registered.concernedBy(recommendations.keys, referrals.keys);
    await this.takeOver(before, [...new Set([...people.keys, ...concerned])]);
    this.built = before;
    return before;
  }

  private async build(parameters: MatchParameters): Promise<IndexedPeople> {
    const began = performance.now();
    const of = await this.registered.count();
    const index = new IndexedPeople(parameters, of);
    this.regions = new Map();
    const told = { share: 0 };
    for await (const page of this.registered.pages(parameters.today)) {
      if (this.ended) throw new Error('the service ends');
      this.put(index, page);
      if (this.toRead > 0) this.toRead = Math.max(1, of - index.size);
      this.tell(index.size, of, told);
    }
    index.file();
    const seconds = Math.round(performance.now() - began) / 1000;
    this.log.info({ people: index.size, of, seconds }, 'people are in memory');
    return index;
  }

  private async takeOver(index: IndexedPeople, changed: readonly string[]): Promise<void> {
    for (let from = 0; from < changed.length; from += idsAtOnce) {
      const ids = changed.slice(from, from + idsAtOnce);
      const known = await this.registered.of(ids, index.parameters.today);
      const still = new Set(known.map(({ person }) => person.personId));
      for (const id of ids) if (!still.has(id)) index.remove(id);
      this.put(index, known);
    }
    index.tidy();
  }

  private put(index: IndexedPeople, people: Iterable<Matchable>): void {
    const { score, knowledge } = index.parameters;
    for (const { office, person } of people) {
      const region = this.regions.get(office) ?? { ...this.parameters.for(office).match, score, knowledge };
      this.regions.set(office, region);
      index.put(person, office, region);
    }
  }

  private tell(people: number, of: number, told: { share: number }): void {
    const share = of === 0 ? 1 : people / of;
    if (share < told.share + shareTold) return;
    told.share = share;
    this.log.info({ people, of, share: Number(share.toFixed(2)) }, 'people are read into memory');
  }
}
