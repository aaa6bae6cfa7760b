/** What the facts of a table are called where they are assigned at a split. */
const assignedAs: Readonly<Record<string, readonly string[]>> = {
  registration_history: ['registration'],
  placement_history: ['placement'],
  membership_history: ['membership'],
  matching_history: ['recommendation', 'referral'],
  enrolment_history: ['enrolment'],
};

/** Tables whose facts are the records themselves. */
const ofRecords = ['person_history', 'education_history'];

/** An event behind a figure, as its service recorded and published it. */
export interface FactEvent {
  readonly source: string;
  readonly position: number;
  readonly eventId: string;
  readonly type: string;
  /** Epoch milliseconds. */
  readonly recordedAt: number;
  /** The record asked for that its fact was ever said to be about. */
  readonly recordId: string;
}

/** Statements of a table recorded in ($2, $3] of facts ever said to be about one of the records $1, or assigned to one; once for each such record. */
export function eventsAbout(table: string): string {
  const columns = `source, position::float8 as position, event_id as "eventId", message_type as type, recorded_at::float8 as "recordedAt"`;
  if (ofRecords.includes(table))
    return `select ${columns}, person_id as "recordId" from ${table}
            where person_id = any($1) and recorded_at > $2 and recorded_at <= $3`;
  const categories = (assignedAs[table] ?? []).map((category) => `'${category}'`);
  const assigned =
    categories.length === 0
      ? ''
      : `union select fact_id, person_id from assignment_history where person_id = any($1) and category in (${categories.join(', ')})`;
  return `select ${columns}, about.person_id as "recordId"
          from ${table} join (select fact_id, person_id from ${table} where person_id = any($1) ${assigned}) about using (fact_id)
          where recorded_at > $2 and recorded_at <= $3`;
}
