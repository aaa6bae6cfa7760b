import { Injectable } from '@nestjs/common';
import { Dimension } from '@doorstep/metrics';
import { Tables } from '@doorstep/service';

/** What the facts of a table are called where they are assigned at a split. */
const assignedAs: Readonly<Record<string, readonly string[]>> = {
  registration_history: ['registration'],
  placement_history: ['placement'],
  membership_history: ['membership'],
  matching_history: ['recommendation', 'referral'],
  enrolment_history: ['enrolment'],
};

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

const always = ['registration_history', 'person_history', 'identity_history', 'placement_history'];

function tablesBehind(by: Dimension | null): readonly string[] {
  if (by === 'group') return [...always, 'membership_history'];
  return by === 'education' ? [...always, 'education_history'] : always;
}

/** Statements of a table recorded in ($2, $3] of facts ever said to be about one of the records $1, or assigned to one; once for each such record. */
export function eventsAbout(table: string): string {
  const categories = (assignedAs[table] ?? []).map((category) => `'${category}'`);
  const assigned =
    categories.length === 0
      ? ''
      : `union select fact_id, person_id from assignment_history where person_id = any($1) and category in (${categories.join(', ')})`;
  return `select source, position::float8 as position, event_id as "eventId", message_type as type,
                 recorded_at::float8 as "recordedAt", about.person_id as "recordId"
          from ${table} join (select fact_id, person_id from ${table} where person_id = any($1) ${assigned}) about using (fact_id)
          where recorded_at > $2 and recorded_at <= $3`;
}

@Injectable()
export class FactEventQueries {
  constructor(private readonly tables: Tables) {}

  /**
   * Events recorded in (after, upTo] that state facts ever said to be about one of the records, or assigned to one, in order of
   * recording; once for each such record. Only kinds of facts that a figure broken down `by` rests on.
   */
  about(
    recordIds: readonly string[],
    by: Dimension | null,
    after: number,
    upTo: number,
  ): Promise<readonly FactEvent[]> {
    const each = tablesBehind(by).map(eventsAbout);
    return this.tables.query<FactEvent>(`${each.join(' union all ')} order by "recordedAt", source, position`, [
      recordIds,
      after,
      upTo,
    ]);
  }
}
