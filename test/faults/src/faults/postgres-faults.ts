import { signal } from '../signal';
import { Stores } from '../stores';
import { patienceMs, pause, until } from '../waiting';
import { Fault } from './fault';

/** PostgreSQL is stopped at once, without a last checkpoint; the platform ends with it and is started again. */
export const stopPostgres: Fault = {
  name: 'stop-postgres',
  transports: ['postgres', 'kafka'],
  async inflict({ platform }) {
    const { starts } = platform;
    signal(platform.stores.postmaster(), 'SIGQUIT');
    await until('the platform is started again', () => platform.starts > starts, patienceMs);
    return 'and started again';
  },
};

/** All of PostgreSQL's sessions die at once and it recovers from its log, while the services live on. */
export const crashPostgres: Fault = {
  name: 'crash-postgres',
  transports: ['postgres', 'kafka'],
  async inflict({ platform, dice }) {
    const postmaster = platform.stores.postmaster();
    const silentMs = dice.whole(0, 3_000);
    const [session] = await platform.stores
      .of(dice.pick(['job-seekers', 'matching', 'placements']))
      .query<{ pid: number }>(
        `select pid from pg_stat_activity where datname = current_database() and usename <> current_user order by random() limit 1`,
      );
    if (session === undefined) throw new Error('PostgreSQL has no session to crash');
    signal(postmaster, 'SIGSTOP');
    signal(session.pid, 'SIGKILL');
    await pause(silentMs);
    signal(postmaster, 'SIGCONT');
    await until('PostgreSQL has recovered', () => recovered(platform), patienceMs);
    return `silent ${silentMs} ms`;
  },
};

async function recovered({ stores }: { stores: Stores }): Promise<boolean> {
  return (await stores.of('matching').query('select 1')).length === 1;
}
