import { SqlMigration } from '@doorstep/service';

/** Parts of kept figures of several sizes, so that large ones are seldom written again; cubes are histograms now. All of them are kept anew. */
export const levelsOfParts: SqlMigration = {
  name: '0010-levels-of-parts',
  up: `truncate kept_observations, kept_cubes;
       update kept_until set metrics = '';
       alter table kept_observations add column level smallint not null default 0;
       alter table kept_cubes add column level smallint not null default 0;`,
};
