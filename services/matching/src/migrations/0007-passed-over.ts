import { SqlMigration } from '@doorstep/service';

export const passedOver: SqlMigration = {
  name: '0007-passed-over',
  up: 'alter table last_runs add column passed_over jsonb;',
};
