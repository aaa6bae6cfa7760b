import { SqlMigration } from '@doorstep/service';

/** Parts of kept figures of several sizes, so that large ones are seldom written again. */
export const levelsOfParts: SqlMigration = {
  name: '0010-levels-of-parts',
  up: `alter table kept_observations add column level smallint not null default 0;
       alter table kept_cubes add column level smallint not null default 0;`,
};
