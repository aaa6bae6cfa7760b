import { Injectable } from '@nestjs/common';
import { Evidence } from '@doorstep/metrics';
import { Tables } from '@doorstep/service';
import { eventsAbout, FactEvent } from '../known-facts/fact-events.sql';

const ofPersons = [
  'registration_history',
  'person_history',
  'identity_history',
  'membership_history',
  'education_history',
  'placement_history',
  'retention_history',
  'matching_history',
  'enrolment_history',
  'award_history',
  'outcome_history',
] as const;
const all = [...ofPersons, 'vacancy_history', 'household_history'] as const;

type Event = Omit<FactEvent, 'recordId'>;

const columns = `source, position::float8 as position, event_id as "eventId", message_type as type, recorded_at::float8 as "recordedAt"`;
const ofSubject = (table: string, subjectId: string) =>
  `select ${columns}, ${subjectId} as "recordId" from ${table}
   where ${subjectId} = any($1) and recorded_at > $2 and recorded_at <= $3`;
/** A vacancy's own statements, and those of work that was found through it. */
const ofVacancies = [ofSubject('vacancy_history', 'fact_id'), ofSubject('placement_history', 'vacancy_id')];
const ofNumbers = ofSubject('parameter_history', 'fact_id');
const ofHouseholds = `
  select ${columns}, member->>'personId' as "recordId"
  from household_history, jsonb_array_elements(members) member
  where member->>'personId' = any($1) and recorded_at > $2 and recorded_at <= $3`;
const inOrder = 'order by "recordedAt", source, position';

/** The events behind what is counted. */
@Injectable()
export class SubjectEvents {
  constructor(private readonly tables: Tables) {}

  /** The events at these places of their sources, each once. */
  async at(evidence: readonly Evidence[]): Promise<ReadonlyMap<string, Event>> {
    const each = all.map(
      (table) => `select ${columns} from unnest($1::text[], $2::bigint[]) as place (source, position)
                  join ${table} using (source, position)`,
    );
    const found = await this.tables.query<Event>(`${each.join(' union ')} ${inOrder}`, [
      evidence.map(({ source }) => source),
      evidence.map(({ position }) => position),
    ]);
    return new Map(found.map((event) => [placeOf(event), event]));
  }

  /** Events recorded in (after, upTo] that state facts about these records, vacancies or numbers, in order of recording. */
  about(subjects: readonly string[], after: number, upTo: number): Promise<readonly FactEvent[]> {
    const each = [...ofPersons.map(eventsAbout), ...ofVacancies, ofNumbers, ofHouseholds];
    return this.tables.query<FactEvent>(`${each.join(' union ')} ${inOrder}`, [subjects, after, upTo]);
  }
}

export function placeOf({ source, position }: Evidence): string {
  return `${source}:${position}`;
}
