import { signal } from '../signal';
import { patienceMs, until } from '../waiting';
import { Fault } from './fault';

/** The launcher dies without a word, with it the port, the identity provider and PostgreSQL; sometimes everything at the same instant. */
export const killPlatform: Fault = {
  name: 'kill-platform',
  transports: ['postgres', 'kafka'],
  async inflict({ platform, dice }) {
    const { starts } = platform;
    const everything = dice.happens(0.5);
    const dying = everything ? [...platform.processes().values(), platform.stores.postmaster()] : [];
    for (const pid of [platform.launcherPid, ...dying]) signal(pid, 'SIGKILL');
    await until('the platform is started again', () => platform.starts > starts, patienceMs);
    return `${everything ? 'everything' : 'the launcher'}, started again`;
  },
};
