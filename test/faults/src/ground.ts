import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunningKafka, startKafka } from '@doorstep/kafka';
import { buildControl, Control } from './control';
import { Caller } from './caller';
import { emptyHistory } from './history';
import { mutate, mutateStores } from './mutants';
import { install } from './installation';
import { Stage } from './options';
import { HurtPlatform } from './platform';
import { counsellor, employer } from './townspeople';

/** A platform that rounds are played on, with an employer who may publish vacancies. */
export interface Ground {
  readonly platform: HurtPlatform;
  readonly employerId: string;
  readonly control: Control | undefined;
  /** Leaves no process and no file behind. */
  clear(): Promise<void>;
}

/** Starts a platform of its own in a new folder. */
export async function prepareGround({ transport, brokers }: Stage, mutant?: string): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-faults-'));
  chmodSync(folder, 0o755);
  let kafka: RunningKafka | undefined;
  let platform: HurtPlatform | undefined;
  const clear = async (): Promise<void> => {
    await platform?.stop();
    await kafka?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const installation = install(folder);
    if (mutant !== undefined) mutate(installation, mutant);
    const control = buildControl(folder);
    if (transport === 'kafka') kafka = await startKafka({ brokers, folder: join(folder, 'kafka') });
    platform = new HurtPlatform({
      installation,
      data: join(folder, 'data'),
      kafka,
      environment: environmentOf(kafka, control),
    });
    await platform.start();
    if (mutant !== undefined) await mutateStores(platform.stores, mutant);
    return { platform, employerId: await verifiedEmployer(platform), control, clear };
  } catch (error) {
    await clear();
    throw error;
  }
}

/** Silent members of a group lose their partitions soon, so that rounds are short. */
function environmentOf(kafka: RunningKafka | undefined, control: Control | undefined): NodeJS.ProcessEnv {
  const environment = { DOORSTEP_REQUESTS_PER_MINUTE: '1000000', ...control?.environment };
  if (kafka === undefined) return environment;
  return {
    ...environment,
    KAFKA_BROKERS: kafka.bootstrap.join(','),
    DOORSTEP_KAFKA_SESSION_TIMEOUT_MS: '6000',
    DOORSTEP_KAFKA_REPLICAS: String(kafka.brokers.length),
    DOORSTEP_KAFKA_MIN_IN_SYNC: kafka.brokers.length > 1 ? '2' : '1',
  };
}

async function verifiedEmployer(platform: HurtPlatform): Promise<string> {
  const caller = new Caller(platform, emptyHistory(), 'beginning');
  const { body } = await caller.send(counsellor, 'POST', '/api/employers', employer);
  const id = String(body['id']);
  const evidence = { documents: ['business-licence'], agentIdentityChecked: true };
  const verified = await caller.send(counsellor, 'POST', `/api/employers/${id}/verifications`, evidence);
  if (verified.status !== 201) throw new Error(`the employer was not verified: ${JSON.stringify(verified)}`);
  return id;
}
