import { SqlMigration } from '@doorstep/service';

export const shortfall: SqlMigration = {
  name: '0008-shortfall',
  up: 'alter table last_runs add column shortfall jsonb;',
};
