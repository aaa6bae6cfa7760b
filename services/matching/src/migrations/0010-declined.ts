import { SqlMigration } from '@doorstep/service';

/** Of the many recommendations a person was made, the few that bind those to come. */
export const declined: SqlMigration = {
  name: '0010-declined',
  up: 'create index person_recommendations_declined on person_recommendations (person_id) where declined_on is not null;',
};
