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

export function matchPersonOf(row: MatchableRow, history: MatchHistory, today: CivilDate): MatchPerson {
  const { occupationsWanted, education, wageFloorFen, commuteLimitKm, contractKinds, shifts } = row.profile;
  const { accommodationNeeds, acceptsDormitory } = row.profile;
  return {
    ...personFactsOf(row.profile, row, today),
    ...history,
    personId: row.id,
    residence: row.residence,
    position: null,
    birthMonth: row.birthMonth,
    occupationsWanted,
    education,
    wageFloorFen,
    commuteLimitKm,
    contractKinds,
    shifts,
    accommodationNeeds,
    acceptsDormitory,
  };
}

/** A vacancy we published; a listed one has no employer of ours to refer to. */
export function matchVacancyOf(row: MatchVacancyRow, taken: number, known: VacancyKnowledge): MatchVacancy | undefined {
  if (row.employerId === null || row.standing !== 'published') return undefined;
  const { id: vacancyId, employerId, open, expiresOn, openings, facts } = row;
  const { place, occupation, wage, contractKind, shifts, requirements, reservedFor, publishedOn } = facts;
  return {
    ...known,
    vacancyId,
    employerId,
    open,
    expiresOn,
    publishedOn,
    seatsLeft: openings - taken,
    place,
    occupation,
    wage,
    contractKind,
    shifts,
    requirements,
    reservedFor,
    accommodationsOffered: facts.accommodationsOffered,
    dormitory: facts.dormitory,
    acceptance: null,
  };
}
