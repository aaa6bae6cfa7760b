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
import { listFor, Lists } from './lists';
import { demands, everybody, nowhere, terms } from './vacancy-table';
import { Vocabulary } from './vocabulary';

export const personShape = {
  key: Uint32Array,
  twin: Uint32Array,
  /** Bits of the terms, and of the demands, that a vacancy must not have. */
  forbiddenTerms: Int32Array,
  forbiddenDemands: Int32Array,
  groups: Int32Array,
  floorFen: Int32Array,
  limitMetres: Int32Array,
  x: Int32Array,
  y: Int32Array,
  z: Int32Array,
  latitude: Float32Array,
  longitude: Float32Array,
  division: Int32Array,
  /** See {@link traits}. */
  traits: Uint8Array,
  hoursMin: Uint8Array,
  hoursMax: Uint8Array,
};
export const abilityShape = { what: Uint16Array, standing: Uint8Array };
/** Occupations wanted (`held` 0) and held (1). */
export const workShape = { occupation: Uint16Array, held: Uint8Array, months: Uint16Array, left: Uint16Array };
/** Vacancies and, negative, employers that are out of the question; until the vacancy changes after the day `since`, 0 for good. */
export const pastShape = { what: Int32Array, since: Int32Array };

export type PersonColumns = ColumnsOf<typeof personShape>;

export interface PeopleTable {
  rows: PersonColumns;
  abilities: Lists<typeof abilityShape>;
  work: Lists<typeof workShape>;
  past: Lists<typeof pastShape>;
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
  to.division[row] = divisionNumber(person.residence);
  to.traits[row] = traitsOf(person, parameters) | (place?.stated === false ? traits.unstatedPlace : 0);
  to.hoursMin[row] = Math.min(255, person.hoursWished?.min ?? 0);
  to.hoursMax[row] = Math.min(255, person.hoursWished?.max ?? 0);
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
    (person.stabilityWished === null ? 0 : person.stabilityWished === 'stable' ? traits.stable : traits.flexible) |
    (person.settingWished === null ? 0 : person.settingWished === 'near-home' ? traits.nearHome : traits.away)
  );
}

function writeAbilities(
  person: MatchPerson,
  row: number,
  { abilities }: PeopleTable,
  vocabulary: Vocabulary,
  { today }: MatchParameters,
): void {
  const certificates = validCertificates(person.certificates, today);
  let at = listFor(abilityShape, abilities, row, person.skills.length + certificates.length);
  const write = (what: number, standing: number) => {
    abilities.entries.what[at] = what;
    abilities.entries.standing[at] = standing;
    at += 1;
  };
  for (const skill of person.skills) write(vocabulary.skill(skill.skill), standingOf(skill));
  for (const code of certificates) write(vocabulary.certificate(code), certificateStanding);
}

function writeWork(
  person: MatchPerson,
  row: number,
  { work }: PeopleTable,
  { occupations }: Vocabulary,
  { today, score }: MatchParameters,
): void {
  const { occupationsWanted, occupationsHeld } = person;
  let at = listFor(workShape, work, row, occupationsWanted.length + occupationsHeld.length);
  const write = (occupation: string, held: number, months: number, left: number) => {
    work.entries.occupation[at] = occupations.number(occupation);
    work.entries.held[at] = held;
    work.entries.months[at] = Math.min(0xffff, months);
    work.entries.left[at] = Math.min(0xffff, left);
    at += 1;
  };
  for (const wanted of occupationsWanted) write(wanted, 0, 0, 0);
  for (const held of occupationsHeld)
    write(held.occupation, 1, held.months, monthsLeft(held, today, score.experienceHalfLifeMonths));
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
