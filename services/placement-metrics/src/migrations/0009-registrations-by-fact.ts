import { SqlMigration } from '@doorstep/service';

/** Who is on the register on a day is read from the index alone: of every registration the last statement with its days. */
export const registrationsByFact: SqlMigration = {
  name: '0009-registrations-by-fact',
  up: `drop index registration_history_fact;
       create index registration_history_fact
         on registration_history (fact_id, position, recorded_at, voided, opened_on, closed_on, person_id);`,
};
