import { daysBetween } from '@doorstep/event-sourcing';
import { demandsOf } from '../constraints/limits';
import { essential } from '../constraints/qualification';
import { MatchParameters } from '../facts/parameters';
import { MatchVacancy } from '../facts/vacancy';
import { monthlyFenOf } from '../facts/wage';
import { keyOf, twinOf } from '../matching/order';
import { placeOf } from '../place/distance';
import { divisionNumber } from '../place/divisions';
import { metresOf } from '../place/points';
import { educationRankNeeded } from '../score/levels';
import { stabilityClassOf } from '../score/stability';
import { freshnessValue, neutral, pointsOf } from '../score/values';
import { ColumnsOf } from './columns';
import { dayNumber } from './days';
import { needShape, needsOf, signatureOf } from './needs';
import { listFor, Lists } from './lists';
import { Vocabulary } from './vocabulary';

/**
 * Places of the words of a vacancy's card: what a search reads of it, in one line of cache. Columns of their own took twice the time, for a
 * search looks at few rows in many places.
 */
export const card = {
  /** Contract, shifts, schooling and public post, then demands on health and accommodations lacking: bits a person may forbid. */
  terms: 0,
  demands: 1,
  /** Groups of which a person must have one. */
  reserved: 2,
  /** What it cannot do without: see {@link signatureOf}. */
  essential: 3,
  wageFen: 4,
  x: 5,
  y: 6,
  z: 7,
  /** Occupation (16 bits), hours (8), stability (4), dormitory (1), that its point only stands for its division (1). */
  kind: 8,
  /** Points that are the same for everybody (16 bits), number of needs (15). */
  merit: 9,
  needsFrom: 10,
  division: 11,
  key: 12,
  employer: 13,
} as const;
export const cardWords = 16;
export const kindBits = { hours: 16, stability: 24, dormitory: 28, unstatedPlace: 29 } as const;
export const needCountBits = 16;

export const vacancyShape = {
  number: Int32Array,
  twin: Uint32Array,
  changedOn: Int32Array,
  latitude: Float32Array,
  longitude: Float32Array,
};

export interface VacancyTable {
  cards: Int32Array;
  columns: ColumnsOf<typeof vacancyShape>;
  needs: Lists<typeof needShape>;
}

/** Bits of the terms beside 10 contract kinds. */
export const terms = {
  shifts: 10,
  schooling: 18,
  publicPost: 1 << 27,
  contractUnknown: 1 << 28,
  withdrawn: 1 << 31,
} as const;
/** Bits of the demands beside 15 on health; everybody, among 31 groups. */
export const demands = { accommodations: 15, unstated: 1 << 30 } as const;
export const everybody = 1 << 31;
/** `x` of a place whose point is not known. */
export const nowhere = 0x7fffffff;

/** Writes a vacancy into `row`, as of the day of `parameters`. */
export function writeVacancy(
  vacancy: MatchVacancy,
  row: number,
  { cards, columns, needs }: VacancyTable,
  vocabulary: Vocabulary,
  parameters: MatchParameters,
): void {
  const { vacancyId, reservedFor } = vacancy;
  const wanted = needsOf(vacancy, vocabulary, parameters.knowledge);
  const from = listFor(needShape, needs, row, wanted.length);
  needs.entries.need.set(wanted, from);
  const place = placeOf(vacancy.position, vacancy.place, parameters.knowledge);
  const metres = place === null ? { x: nowhere, y: 0, z: 0 } : metresOf(place.point);

  columns.number[row] = vocabulary.vacancies.number(vacancyId);
  columns.twin[row] = twinOf(vacancyId);
  columns.changedOn[row] = vacancy.changedOn === null ? 0 : dayNumber(vacancy.changedOn);
  columns.latitude[row] = place?.point.latitude ?? 0;
  columns.longitude[row] = place?.point.longitude ?? 0;

  const at = row * cardWords;
  cards[at + card.terms] = termsOf(vacancy, vocabulary);
  cards[at + card.demands] =
    vocabulary.demands.bits(demandsOf(vacancy)) |
    ((~vocabulary.accommodations.bits(vacancy.accommodationsOffered) & allAccommodations) << demands.accommodations) |
    (vacancy.healthDemands === null ? demands.unstated : 0);
  cards[at + card.reserved] = reservedFor.length === 0 ? everybody : vocabulary.groups.bits(reservedFor);
  cards[at + card.essential] = signatureOf(wanted);
  cards[at + card.wageFen] = Math.max(0, monthlyFenOf(vacancy.wage) ?? 0);
  cards[at + card.x] = metres.x;
  cards[at + card.y] = metres.y;
  cards[at + card.z] = metres.z;
  cards[at + card.kind] = kindOf(vacancy, vocabulary) | ((place?.stated === false ? 1 : 0) << kindBits.unstatedPlace);
  cards[at + card.merit] = pointsForAll(vacancy, parameters) | (wanted.length << needCountBits);
  cards[at + card.needsFrom] = from;
  cards[at + card.division] = divisionNumber(vacancy.place);
  cards[at + card.key] = keyOf(vacancyId);
  cards[at + card.employer] = vocabulary.employers.number(vacancy.employerId);
}

const allAccommodations = 0x7fff;

function termsOf(vacancy: MatchVacancy, { contractKinds, shifts }: Vocabulary): number {
  const { contractKind, publicPost } = vacancy;
  return (
    (contractKind === null ? terms.contractUnknown : contractKinds.bits([contractKind])) |
    (shifts.bits(vacancy.shifts) << terms.shifts) |
    (publicPost ? terms.publicPost : 0) |
    essential(vacancy, 'education').reduce(
      (set, { code }) => set | (1 << (terms.schooling + educationRankNeeded(code))),
      0,
    )
  );
}

function kindOf({ occupation, hoursPerWeek, contractKind, dormitory }: MatchVacancy, vocabulary: Vocabulary): number {
  return (
    vocabulary.occupations.number(occupation) |
    (Math.min(255, hoursPerWeek ?? 0) << kindBits.hours) |
    (stabilityClassOf(contractKind) << kindBits.stability) |
    ((dormitory ? 1 : 0) << kindBits.dormitory)
  );
}

function pointsForAll({ publishedOn, acceptance }: MatchVacancy, { today, score }: MatchParameters): number {
  const { weights, staleAfterDays } = score;
  const days = publishedOn === null ? -1 : Math.max(0, daysBetween(publishedOn, today));
  return (
    pointsOf(weights.freshness, freshnessValue(days, staleAfterDays)) +
    pointsOf(weights.acceptance, acceptance ?? neutral)
  );
}
