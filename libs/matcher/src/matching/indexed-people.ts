import { MatchParameters } from '../facts/parameters';
import { MatchPerson } from '../facts/person';
import { Candidate } from '../facts/results';
import { MatchVacancy } from '../facts/vacancy';
import { Codes, fitting } from '../index/codes';
import { PeopleIndex } from '../index/people-index';
import { VacancyIndex } from '../index/vacancy-index';
import { Vocabulary } from '../index/vocabulary';
import { boardOf } from '../kernel/board';
import { Reverse } from '../kernel/reverse';
import { candidatesFor, isOfOwnField } from './candidates';
import { byScore, keyOf, lotOf, Scored, twinOf } from './order';

export interface FoundPerson {
  readonly personId: string;
  /** 1 is best, among all who were asked for. */
  readonly rank: number;
  readonly score: number;
}

/** Which people are asked for. */
export interface PeopleAsked {
  readonly limit: number;
  /** Whom the page before ended with: only those who come later are given. */
  readonly after?: { readonly personId: string; readonly score: number };
  /** How the codes of their offices begin. */
  readonly officePrefix?: string;
  /** Only those whose field it is, or may be. */
  readonly ownField?: boolean;
}

/** A person with the responsible office, and the parameters in force there. */
interface Filed {
  readonly office: string;
  readonly person: MatchPerson;
  readonly parameters: MatchParameters;
}

interface Placed extends Scored {
  readonly personId: string;
}

const vacanciesAsked = 1024;

/**
 * People with their index, as of one day; each can come, change and go at any time. Only numbers are kept of them: who is found is told by
 * id. People with more different codes than the index has room for are kept as they are and looked at one by one.
 */
export class IndexedPeople {
  private readonly index: PeopleIndex;
  private readonly offices = new Codes('office', 0xffff);
  /** By the number of the person. */
  private officeOf: Uint16Array;
  private readonly others = new Map<string, Filed>();
  private asked: VacancyIndex;
  private reverse:
    | { readonly made: string; readonly columns: unknown; readonly asked: VacancyIndex; readonly of: Reverse }
    | undefined;

  constructor(
    readonly parameters: MatchParameters,
    room = 1024,
  ) {
    this.index = new PeopleIndex(new Vocabulary(parameters.knowledge), parameters, Math.max(1, room));
    this.officeOf = new Uint16Array(room + 1);
    this.asked = this.noneAsked();
  }

  get size(): number {
    return this.index.size + this.others.size;
  }

  /** Adds a person, or takes their place; `region` are the parameters in force at `office`, of the same day, score and knowledge. */
  put(person: MatchPerson, office: string, region = this.parameters): void {
    const { personId } = person;
    const { score, knowledge } = this.parameters;
    const isSame = region.score === score && region.knowledge === knowledge;
    const parameters = isSame ? region : { ...region, score, knowledge };
    this.others.delete(personId);
    if (!fitting(() => this.index.put(person, parameters))) this.others.set(personId, { office, person, parameters });
    else this.noteOffice(this.index.vocabulary.people.known(personId), office);
  }

  remove(personId: string): void {
    this.others.delete(personId);
    this.index.remove(personId);
  }

  /** Puts everybody in the order they are found fastest by. */
  file(): void {
    this.index.file();
  }

  /** {@link file}, if those that came since are many enough to slow finding. */
  tidy(): void {
    this.index.tidy();
  }

  /** The best `limit` people for `vacancy`, best first; undefined where it has a code the index has no room for, so that everybody has to be looked at. */
  find(vacancy: MatchVacancy, asked: PeopleAsked): readonly FoundPerson[] | undefined {
    if (this.asked.rows === vacanciesAsked) this.asked = this.noneAsked();
    if (!fitting(() => this.asked.put(vacancy))) return undefined;
    const row = this.asked.rowOfVacancy(vacancy.vacancyId);
    if (row === undefined) return [];
    const { limit } = asked;
    const key = keyOf(vacancy.vacancyId);
    const after = asked.after && placeOf(asked.after.personId, asked.after.score, key);
    const [rows, scores] = [new Int32Array(limit), new Uint16Array(limit)];
    const reverse = this.reverseFor(limit);
    const found = reverse.find(row, rows, scores, {
      otherFields: asked.ownField !== true,
      ...this.amongOffices(asked.officePrefix ?? ''),
      ...(after && { after }),
    });
    const indexed = Array.from({ length: found }, (_, at) =>
      placeOf(this.index.personIdAt(rows[at] as number), scores[at] as number, key),
    );
    const others = this.othersFor(vacancy, asked).map(({ personId, score }) => placeOf(personId, score, key));
    const later = after === undefined ? others : others.filter((one) => byScore(one, after) > 0);
    const before = reverse.before + others.length - later.length;
    return [...indexed, ...later]
      .sort(byScore)
      .slice(0, limit)
      .map(({ personId, score }, at) => ({ personId, score, rank: before + at + 1 }));
  }

  private othersFor(vacancy: MatchVacancy, { officePrefix = '', ownField }: PeopleAsked): readonly Candidate[] {
    if (this.others.size === 0) return [];
    const within = [...this.others.values()].filter(({ office }) => office.startsWith(officePrefix));
    const parametersOf = ({ personId }: MatchPerson) => this.others.get(personId)?.parameters ?? this.parameters;
    const people = within.map(({ person }) => person);
    const options = { ...this.parameters, limit: people.length, parametersOf };
    return candidatesFor(vacancy, people, options).filter((one) => ownField !== true || isOfOwnField(one));
  }

  private amongOffices(prefix: string): { readonly among?: (row: number) => boolean } {
    if (prefix === '') return {};
    const wanted = Array.from({ length: this.offices.size }, (_, at) => this.offices.code(at).startsWith(prefix));
    return { among: (row) => wanted[this.officeOf[this.index.numberAt(row)] as number] === true };
  }

  private noteOffice(number: number, office: string): void {
    if (number >= this.officeOf.length) {
      const before = this.officeOf;
      this.officeOf = new Uint16Array(2 * number);
      this.officeOf.set(before);
    }
    this.officeOf[number] = this.offices.number(office);
  }

  private reverseFor(limit: number): Reverse {
    const { columns, vocabulary, rows } = this.index;
    const made = `${limit}/${rows}/${vocabulary.occupations.columns.size}`;
    const { asked } = this;
    if (this.reverse?.made !== made || this.reverse.columns !== columns || this.reverse.asked !== asked)
      this.reverse = {
        made,
        columns,
        asked,
        of: new Reverse(boardOf(asked), vocabulary.replacedBy, columns, rows, limit),
      };
    return this.reverse.of;
  }

  private noneAsked(): VacancyIndex {
    return new VacancyIndex(this.index.vocabulary, this.parameters, vacanciesAsked);
  }
}

function placeOf(personId: string, score: number, vacancyKey: number): Placed {
  return { personId, score, lot: lotOf(keyOf(personId), vacancyKey), twin: twinOf(personId) };
}
