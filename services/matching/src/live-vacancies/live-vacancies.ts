import { Injectable } from '@nestjs/common';
import { CivilDate } from '@doorstep/event-sourcing';
import {
  Answering,
  IndexedVacancies,
  indexVacancies,
  learnAcceptance,
  MatchParameters,
  MatchVacancy,
  Tally,
} from '@doorstep/matcher';
import { nation } from '@doorstep/reference';
import { PlatformClock, Tables, WrittenRows } from '@doorstep/service';
import { MatchFactsQueries } from '../match-facts/match-facts.queries';
import { MatchParametersInForce } from '../match-facts/match-parameters';
import { learnedFrom } from './learned-knowledge';

interface Built {
  /** What the index was built with, before what it learns from the vacancies themselves. */
  readonly basis: MatchParameters;
  readonly index: IndexedVacancies;
  readonly likely: (vacancy: MatchVacancy) => MatchVacancy;
}

/** Rare and near is what was asked for in so many days. */
const learningDays = 90;
/** What others do weighs as much as so many answers of one's own. */
const priorStrength = 8;

/** The open vacancies in memory, indexed; each look takes over what any process has written since. */
@Injectable()
export class LiveVacancies {
  private readonly vacancies: WrittenRows;
  private readonly seats: WrittenRows;
  private readonly employers: WrittenRows;
  private built: Built | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    tables: Tables,
    private readonly facts: MatchFactsQueries,
    private readonly parameters: MatchParametersInForce,
    private readonly clock: PlatformClock,
  ) {
    this.vacancies = new WrittenRows(tables, 'match_vacancies');
    this.seats = new WrittenRows(tables, 'seats_taken');
    this.employers = new WrittenRows(tables, 'match_employers');
  }

  /** As of today and of all that is visible now. */
  current(): Promise<IndexedVacancies> {
    const next = this.turn.then(() => this.look());
    this.turn = next.catch(() => undefined);
    return next;
  }

  private async look(): Promise<IndexedVacancies> {
    const today = this.clock.today();
    const basis = this.parameters.for(nation).match;
    const before = this.built;
    this.built = undefined;
    const [vacancies, seats, employers] = await Promise.all([
      this.vacancies.look(),
      this.seats.look(),
      this.employers.look(),
    ]);
    const anew = vacancies.anew || seats.anew || employers.anew;
    const built =
      before === undefined || anew || !isSame(before.basis, basis) ? await this.build(basis, today) : before;
    if (built === before) {
      const ofEmployers = await this.facts.vacanciesOfEmployers(employers.keys);
      await this.takeOver(built, [...new Set([...vacancies.keys, ...seats.keys, ...ofEmployers])], today);
    }
    this.built = built;
    return built.index;
  }

  private async build(basis: MatchParameters, today: CivilDate): Promise<Built> {
    const learned = learnedFrom(await this.facts.requirementsLately(today, learningDays));
    const parameters = { ...basis, knowledge: { ...basis.knowledge, version: versionOn(today), ...learned } };
    const likely = likelihoodOf(await this.facts.answersBefore(today));
    const open = (await this.facts.openVacancies(today)).map(likely);
    return { basis, likely, index: indexVacancies(open, parameters) };
  }

  private async takeOver({ index, likely }: Built, changed: readonly string[], today: CivilDate): Promise<void> {
    if (changed.length === 0) return;
    const open = await this.facts.openVacancies(today, changed);
    const stillOpen = new Set(open.map(({ vacancyId }) => vacancyId));
    for (const id of changed) if (!stillOpen.has(id)) index.remove(id);
    index.putAll(open.map(likely));
  }
}

/** Says of a vacancy how likely its employer answers and accepts. */
function likelihoodOf(answers: readonly (Answering & Tally)[]): Built['likely'] {
  const acceptance = learnAcceptance(answers, priorStrength);
  return (vacancy) => ({ ...vacancy, acceptance: acceptance(vacancy) });
}

/** The parameters of a day are made anew at each asking; their parts are not. */
function isSame(a: MatchParameters, b: MatchParameters): boolean {
  return a.today === b.today && a.knowledge === b.knowledge && a.score.version === b.score.version;
}

/** Knowledge is that of its day. */
function versionOn(today: CivilDate): number {
  return Number(today.replaceAll('-', ''));
}
