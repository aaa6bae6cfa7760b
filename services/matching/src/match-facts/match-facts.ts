import { CivilDate } from '@doorstep/event-sourcing';
import { MatchPerson, MatchVacancy } from '@doorstep/matcher';
import { MatchPersonRow } from '../match-person/match-people.table';
import { MatchVacancyRow } from '../match-vacancy/match-vacancies.table';
import { personFactsOf } from './person-facts';
import { VacancyKnowledge } from './vacancy-facts';

/** A vacancy a person said no to: when, and why where they said it. */
export interface Refused {
  readonly vacancyId: string;
  readonly reason: string | null;
  readonly refusedOn: CivilDate;
}

/** What a person did with vacancies before. */
export interface MatchHistory {
  readonly refusals: readonly Refused[];
  readonly referredVacancies: readonly string[];
}

/** Of whom nothing is known. */
export const nothing: MatchHistory = { refusals: [], referredVacancies: [] };

/** What matching reads of a person's row. */
export type PersonBasis = Pick<
  MatchPersonRow,
  'id' | 'office' | 'residence' | 'birthMonth' | 'profile' | 'memberships' | 'work'
>;

/** The row of a person of whom enough is known to match. */
export type MatchableRow = PersonBasis & {
  readonly office: string;
  readonly residence: string;
  readonly birthMonth: string;
  readonly profile: NonNullable<MatchPersonRow['profile']>;
};

export function isMatchable(row: PersonBasis): row is MatchableRow {
  return row.office !== null && row.residence !== null && row.birthMonth !== null && row.profile !== null;
}

// Each field by its name: made by spreading its parts, a person took 16 µs instead of one.
export function matchPersonOf(row: MatchableRow, history: MatchHistory, today: CivilDate): MatchPerson {
  const { profile } = row;
  const facts = personFactsOf(profile, row, today);
  return {
    personId: row.id,
    residence: row.residence,
    position: null,
    birthMonth: row.birthMonth,
    groups: facts.groups,
    occupationsWanted: profile.occupationsWanted,
    occupationsHeld: facts.occupationsHeld,
    skills: facts.skills,
    education: profile.education,
    certificates: facts.certificates,
    wageFloorFen: profile.wageFloorFen,
    commuteLimitKm: profile.commuteLimitKm,
    contractKinds: profile.contractKinds,
    shifts: profile.shifts,
    accommodationNeeds: profile.accommodationNeeds,
    healthLimits: facts.healthLimits,
    acceptsDormitory: profile.acceptsDormitory,
    hoursWished: facts.hoursWished,
    stabilityWished: facts.stabilityWished,
    settingWished: facts.settingWished,
    refusals: history.refusals,
    referredVacancies: history.referredVacancies,
    currentEmployers: facts.currentEmployers,
    holdsPublicPost: facts.holdsPublicPost,
    subsistenceRecipient: facts.subsistenceRecipient,
  };
}

/** What matching reads of a vacancy's row. */
export type PostedRow = Pick<
  MatchVacancyRow,
  'id' | 'employerId' | 'standing' | 'open' | 'openings' | 'expiresOn' | 'facts'
>;

/** A vacancy we published; a listed one has no employer of ours to refer to. */
export function matchVacancyOf(row: PostedRow, taken: number, known: VacancyKnowledge): MatchVacancy | undefined {
  if (row.employerId === null || row.standing !== 'published') return undefined;
  const { id: vacancyId, employerId, open, expiresOn, openings, facts } = row;
  const { place, occupation, wage, contractKind, shifts, requirements, reservedFor, publishedOn } = facts;
  return {
    vacancyId,
    employerId,
    open,
    expiresOn,
    publishedOn,
    changedOn: known.changedOn,
    lawful: known.lawful,
    employerStanding: known.employerStanding,
    seatsLeft: openings - taken,
    place,
    position: known.position,
    occupation,
    wage,
    minimumWageFen: known.minimumWageFen,
    contractKind,
    shifts,
    hoursPerWeek: known.hoursPerWeek,
    requirements,
    healthDemands: known.healthDemands,
    reservedFor,
    accommodationsOffered: facts.accommodationsOffered,
    dormitory: facts.dormitory,
    publicPost: known.publicPost,
    acceptance: null,
  };
}
