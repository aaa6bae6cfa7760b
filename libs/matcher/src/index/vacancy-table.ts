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
import { SiftedColumns, siftedColumns } from './sifted-columns';
import { Vocabulary } from './vocabulary';

/**
 * Places of the words of a vacancy's card, behind the sifted columns: what a search reads of the few that may come in, in one line of cache,
 * since each of them lies somewhere else. A vacancy with more needs than there is room for has them in its list alone.
 */
export const card = { needCount: 0, key: 1, employer: 2, twin: 3, needs: 4 } as const;
export const cardWords = 16;
export const needsOnCard = cardWords - card.needs;
export const kindBits = { hours: 16, stability: 24, dormitory: 28, unstatedPlace: 29 } as const;

/** What decides in a sift whether a person may take a vacancy, in the order in which the sift reads it. */
export const siftedVacancyShape = {
  /** Contract, shifts, schooling and public post, then demands on health and accommodations lacking: bits a person may forbid. */
  terms: Int32Array,
  demands: Int32Array,
  /** What it cannot do without: see {@link signatureOf}. */
  essential: Int32Array,
  /** Groups of which a person must have one. */
  reserved: Int32Array,
  wageFen: Int32Array,
  /** All bits, or none. */
  dormitory: Int32Array,
  x: Int32Array,
  y: Int32Array,
  z: Int32Array,
  /** Occupation (16 bits), hours (8), stability (4), dormitory (1), that its point only stands for its division (1). */
  kind: Int32Array,
  /** Points that are the same for everybody. */
  merit: Int32Array,
  division: Int32Array,
};
export const vacancyShape = {
  number: Int32Array,
  changedOn: Int32Array,
  latitude: Float32Array,
  longitude: Float32Array,
};

export interface VacancyTable {
  /** With the cards behind them. */
  sifted: SiftedColumns<typeof siftedVacancyShape>;
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

export function siftedVacancies(room: number): SiftedColumns<typeof siftedVacancyShape> {
  return siftedColumns(siftedVacancyShape, room, room * cardWords);
}

/** Writes a vacancy into `row`, as of the day of `parameters`. */
export function writeVacancy(
  vacancy: MatchVacancy,
  row: number,
  { sifted: { columns: sifted, more: cards }, columns, needs }: VacancyTable,
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
  columns.changedOn[row] = vacancy.changedOn === null ? 0 : dayNumber(vacancy.changedOn);
  columns.latitude[row] = place?.point.latitude ?? 0;
  columns.longitude[row] = place?.point.longitude ?? 0;

  sifted.terms[row] = termsOf(vacancy, vocabulary);
  sifted.demands[row] =
    vocabulary.demands.bits(demandsOf(vacancy)) |
    ((~vocabulary.accommodations.bits(vacancy.accommodationsOffered) & allAccommodations) << demands.accommodations) |
    (vacancy.healthDemands === null ? demands.unstated : 0);
  sifted.essential[row] = signatureOf(wanted);
  sifted.reserved[row] = reservedFor.length === 0 ? everybody : vocabulary.groups.bits(reservedFor);
  sifted.wageFen[row] = Math.max(0, monthlyFenOf(vacancy.wage) ?? 0);
  sifted.dormitory[row] = vacancy.dormitory ? -1 : 0;
  sifted.x[row] = metres.x;
  sifted.y[row] = metres.y;
  sifted.z[row] = metres.z;

  sifted.kind[row] = kindOf(vacancy, vocabulary) | ((place?.stated === false ? 1 : 0) << kindBits.unstatedPlace);
  sifted.merit[row] = pointsForAll(vacancy, parameters);
  sifted.division[row] = divisionNumber(vacancy.place);

  const at = row * cardWords;
  cards[at + card.needCount] = wanted.length;
  cards[at + card.key] = keyOf(vacancyId);
  cards[at + card.twin] = twinOf(vacancyId);
  cards[at + card.employer] = vocabulary.employers.number(vacancy.employerId);
  cards.set(wanted.slice(0, needsOnCard), at + card.needs);
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
