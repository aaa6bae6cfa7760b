import { isOfAge } from '../constraints/entitlement';
import { endsWithChange, refusalRuns } from '../constraints/history';
import { demandExcludedBy, needsStatedDemands } from '../constraints/limits';
import { validCertificates } from '../constraints/qualification';
import { MatchParameters } from '../facts/parameters';
import { MatchPerson } from '../facts/person';
import { keyOf, twinOf } from '../matching/order';
import { commuteLimitMetres, placeOf } from '../place/distance';
import { divisionNumber } from '../place/divisions';
import { metresOf } from '../place/points';
import { monthsLeft } from '../score/experience';
import { educationRank } from '../score/levels';
import { standingAt, standingOf } from '../score/skills';
import { ColumnsOf } from './columns';
import { dayNumber } from './days';
import { CodesExhausted } from './codes';
import { listFor, Lists } from './lists';
import { signatureBit } from './needs';
import { demands, everybody, nowhere, terms } from './vacancy-table';
import { Vocabulary } from './vocabulary';

/** What decides in a sift whether a person may take a vacancy, in the order in which the sift reads it. */
export const siftedPersonShape = {
  /** Bits for the groups of occupations wanted or held, see {@link fieldBits}; none for a person who is gone or not of age. */
  fields: Int32Array,
  fieldsBeyond: Int32Array,
  /** Bits of the terms, and of the demands, that a vacancy must not have. */
  forbiddenTerms: Int32Array,
  forbiddenDemands: Int32Array,
  /** Of what is held: see {@link signatureBit}. */
  signature: Int32Array,
  groups: Int32Array,
  floorFen: Int32Array,
  /** All bits where the person would live in a dormitory, or none. */
  livesIn: Int32Array,
  x: Int32Array,
  y: Int32Array,
  z: Int32Array,
  limitMetres: Int32Array,
  division: Int32Array,
  /** See {@link traits}; the hours a week wished for in 8 bits each from {@link traitBits} on. */
  traits: Int32Array,
};
export const personShape = {
  key: Uint32Array,
  twin: Uint32Array,
  latitude: Float32Array,
  longitude: Float32Array,
};
export const abilityShape = { what: Uint16Array, standing: Uint8Array };
/** Occupations wanted (`held` 0) and held (1). */
export const workShape = { occupation: Uint16Array, held: Uint8Array, months: Uint16Array, left: Uint16Array };
/** Vacancies and, negative, employers that are out of the question; until the vacancy changes after the day `since`, 0 for good. */
export const pastShape = { what: Int32Array, since: Int32Array };

export type PersonColumns = ColumnsOf<typeof personShape> & ColumnsOf<typeof siftedPersonShape>;

export interface PeopleTable {
  rows: PersonColumns;
  abilities: Lists<typeof abilityShape>;
  work: Lists<typeof workShape>;
  past: Lists<typeof pastShape>;
}

/** Most occupations of one person that a search has room for. */
export const mostWork = 1024;

/** The two words of bits for groups of occupations; groups may share a bit. */
export function fieldBits(groups: Iterable<number>): readonly [number, number] {
  let [fields, beyond] = [0, 0];
  for (const group of groups) {
    if ((group & 32) === 0) fields |= 1 << (group & 31);
    else beyond |= 1 << (group & 31);
  }
  return [fields, beyond];
}

export const traits = {
  ofAge: 1,
  dormitory: 2,
  hours: 4,
  stable: 8,
  flexible: 16,
  nearHome: 32,
  away: 64,
  unstatedPlace: 128,
};
export const traitBits = { hoursMin: 8, hoursMax: 16 } as const;

/** The hours a week wished for, by a person's traits. */
export const hoursMinOf = (traitsOfPerson: number): number => (traitsOfPerson >> traitBits.hoursMin) & 0xff;
export const hoursMaxOf = (traitsOfPerson: number): number => (traitsOfPerson >> traitBits.hoursMax) & 0xff;

const allContractKinds = 0x3ff;
const allShifts = 0xff;
const allSchooling = 0x1ff;
/** A certificate is held like a skill at the first level, without doubt. */
const certificateStanding = standingAt(1, true);

/** Writes a person into `row`, as of the day of `parameters`. */
export function writePerson(
  person: MatchPerson,
  row: number,
  table: PeopleTable,
  vocabulary: Vocabulary,
  parameters: MatchParameters,
): void {
  const to = table.rows;
  to.key[row] = keyOf(person.personId);
  to.twin[row] = twinOf(person.personId);
  to.forbiddenTerms[row] = forbiddenTerms(person, vocabulary);
  to.forbiddenDemands[row] =
    vocabulary.demands.bits(person.healthLimits.map(demandExcludedBy)) |
    (vocabulary.accommodations.bits(person.accommodationNeeds) << demands.accommodations) |
    (needsStatedDemands(person) ? demands.unstated : 0);
  to.groups[row] = everybody | vocabulary.groups.bits(person.groups);
  to.floorFen[row] = person.wageFloorFen ?? 0;
  to.limitMetres[row] = commuteLimitMetres(person, parameters);
  const place = placeOf(person.position, person.residence, parameters.knowledge);
  const metres = place === null ? { x: nowhere, y: 0, z: 0 } : metresOf(place.point);
  to.x[row] = metres.x;
  to.y[row] = metres.y;
  to.z[row] = metres.z;
  to.latitude[row] = place?.point.latitude ?? 0;
  to.longitude[row] = place?.point.longitude ?? 0;
  to.livesIn[row] = person.acceptsDormitory ? -1 : 0;
  to.division[row] = divisionNumber(person.residence);
  to.traits[row] = traitsOf(person, parameters) | (place?.stated === false ? traits.unstatedPlace : 0);
  writeAbilities(person, row, table, vocabulary, parameters);
  writeWork(person, row, table, vocabulary, parameters);
  writePast(person, row, table, vocabulary, parameters);
}

function forbiddenTerms(person: MatchPerson, { contractKinds, shifts }: Vocabulary): number {
  const kinds =
    person.contractKinds.length === 0
      ? 0
      : (~contractKinds.bits(person.contractKinds) & allContractKinds) | terms.contractUnknown;
  const others = person.shifts.length === 0 ? 0 : ~shifts.bits(person.shifts) & allShifts;
  const schooling = (allSchooling << (educationRank(person.education) + 1)) & allSchooling;
  const publicPost = person.holdsPublicPost === true ? terms.publicPost : 0;
  return kinds | (others << terms.shifts) | (schooling << terms.schooling) | publicPost | terms.withdrawn;
}

function traitsOf(person: MatchPerson, parameters: MatchParameters): number {
  return (
    (isOfAge(person, parameters) ? traits.ofAge : 0) |
    (person.acceptsDormitory ? traits.dormitory : 0) |
    (person.hoursWished === null ? 0 : traits.hours) |
    (Math.min(255, person.hoursWished?.min ?? 0) << traitBits.hoursMin) |
    (Math.min(255, person.hoursWished?.max ?? 0) << traitBits.hoursMax) |
    (person.stabilityWished === null ? 0 : person.stabilityWished === 'stable' ? traits.stable : traits.flexible) |
    (person.settingWished === null ? 0 : person.settingWished === 'near-home' ? traits.nearHome : traits.away)
  );
}

function writeAbilities(
  person: MatchPerson,
  row: number,
  { rows, abilities }: PeopleTable,
  vocabulary: Vocabulary,
  { today }: MatchParameters,
): void {
  const certificates = validCertificates(person.certificates, today);
  let at = listFor(abilityShape, abilities, row, person.skills.length + certificates.length);
  let signature = 0;
  const write = (what: number, standing: number) => {
    abilities.entries.what[at] = what;
    abilities.entries.standing[at] = standing;
    at += 1;
    signature |= signatureBit(what);
  };
  for (const skill of person.skills) write(vocabulary.skill(skill.skill), standingOf(skill));
  for (const code of certificates) write(vocabulary.certificate(code), certificateStanding);
  rows.signature[row] = signature;
}

function writeWork(
  person: MatchPerson,
  row: number,
  { rows, work }: PeopleTable,
  { occupations }: Vocabulary,
  parameters: MatchParameters,
): void {
  const { today, score } = parameters;
  const { occupationsWanted, occupationsHeld } = person;
  if (occupationsWanted.length + occupationsHeld.length > mostWork)
    throw new CodesExhausted('occupation of one person', mostWork);
  let at = listFor(workShape, work, row, occupationsWanted.length + occupationsHeld.length);
  const groups = new Set<number>();
  const write = (occupation: string, held: number, months: number, left: number) => {
    const number = occupations.number(occupation);
    groups.add(occupations.groupOf(number));
    work.entries.occupation[at] = number;
    work.entries.held[at] = held;
    work.entries.months[at] = Math.min(0xffff, months);
    work.entries.left[at] = Math.min(0xffff, left);
    at += 1;
  };
  for (const wanted of occupationsWanted) write(wanted, 0, 0, 0);
  for (const held of occupationsHeld)
    write(held.occupation, 1, held.months, monthsLeft(held, today, score.experienceHalfLifeMonths));
  const perhapsAll = groups.size === 0;
  const [fields, beyond] = !isOfAge(person, parameters) ? [0, 0] : perhapsAll ? [-1, -1] : fieldBits(groups);
  rows.fields[row] = fields;
  rows.fieldsBeyond[row] = beyond;
}

function writePast(
  person: MatchPerson,
  row: number,
  { past }: PeopleTable,
  { vacancies, employers }: Vocabulary,
  parameters: MatchParameters,
): void {
  const entries = [
    ...person.refusals
      .filter((refusal) => refusalRuns(refusal, parameters))
      .map((refusal) => ({
        what: vacancies.number(refusal.vacancyId),
        since: endsWithChange(refusal, parameters) ? dayNumber(refusal.refusedOn) : 0,
      })),
    ...person.referredVacancies.map((vacancyId) => ({ what: vacancies.number(vacancyId), since: 0 })),
    ...person.currentEmployers.map((employerId) => ({ what: -employers.number(employerId), since: 0 })),
  ];
  const from = listFor(pastShape, past, row, entries.length);
  entries.forEach(({ what, since }, at) => {
    past.entries.what[from + at] = what;
    past.entries.since[from + at] = since;
  });
}
