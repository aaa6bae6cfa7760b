import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunningKafka, startKafka } from '@doorstep/kafka';
import { Caller } from './caller';
import { emptyHistory } from './history';
import { install } from './installation';
import { Transport } from './options';
import { HurtPlatform } from './platform';
import { counsellor, employer } from './townspeople';

/** A platform that rounds are played on, with an employer who may publish vacancies. */
export interface Ground {
  readonly platform: HurtPlatform;
  readonly employerId: string;
  /** Leaves no process and no file behind. */
  clear(): Promise<void>;
}

/** Starts a platform of its own in a new folder. */
export async function prepareGround(transport: Transport, brokers: 1 | 3): Promise<Ground> {
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
    if (transport === 'kafka') kafka = await startKafka({ brokers, folder: join(folder, 'kafka') });
    platform = new HurtPlatform({ installation, data: join(folder, 'data'), kafka, environment: {} });
    await platform.start();
    return { platform, employerId: await verifiedEmployer(platform), clear };
  } catch (error) {
    await clear();
    throw error;
  }
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
