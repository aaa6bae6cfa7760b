import { SqlMigration } from '@doorstep/service';

/** Indexes that no question goes by any more are not kept; what is stated of people is found by the person, who is its fact too. */
export const indexesInUse: SqlMigration = {
  name: '0008-indexes-in-use',
  up: `drop index registration_history_opened;
       drop index matching_history_step;
       drop index person_history_fact;
       create index person_history_person on person_history (person_id);
       drop index education_history_fact;
       create index education_history_person on education_history (person_id);`,
};
