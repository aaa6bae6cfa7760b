import { randomUUID } from 'node:crypto';
import { Answer, Caller, Claims } from './caller';

const patienceMs = 60_000;
const pauseMs = 200;

/** Asks again, under the same idempotency key, as long as it is told that the service is not there or is told nothing. */
export class PatientCaller extends Caller {
  protected override async ask(
    as: Claims,
    method: string,
    path: string,
    body?: object,
    more: Record<string, string> = {},
  ): Promise<Answer> {
    const headers = method === 'GET' ? more : { 'idempotency-key': randomUUID(), ...more };
    for (const deadline = Date.now() + patienceMs; ;) {
      const answer = await super.ask(as, method, path, body, headers).catch(() => undefined);
      if (answer !== undefined && answer.status !== 503) return answer;
      if (Date.now() > deadline) throw new Error(`${method} ${path}: ${answer?.text ?? 'no answer'}`);
      await new Promise((done) => setTimeout(done, pauseMs));
    }
  }
}
