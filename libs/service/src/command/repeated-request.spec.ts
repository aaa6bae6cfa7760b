import { Actor, Command, CommandAccess, Decider, reject } from '@doorstep/event-sourcing';
import { MemoryEventStore } from '@doorstep/event-store';
import { SimulatedClock } from '../clock/platform-clock';
import { capability } from '../definition';
import { CapabilityIndex } from './capability-index';
import { CommandExecution } from './command-execution';
import { CommandRequest } from './request';
import { StateCache } from './state-cache';

class HandOver extends Command<{ office: string }> {
  readonly type = 'hand-over' as const;
}
interface HandedOver {
  readonly type: 'handed-over';
  readonly data: { readonly office: string };
}

const file: Decider<string, HandOver, HandedOver> = {
  category: 'file',
  events: { 'handed-over': 1 },
  initialState: '620102',
  evolve: (_, { data }) => data.office,
  decide: ({ data }, office) => (data.office === office ? reject('already-there') : [{ type: 'handed-over', data }]),
};
const access: CommandAccess<HandOver, string> = {
  grants: { 'hand-over': [{ roles: ['counsellor'], record: 'office' }] },
  scope: (_, office) => ({ office }),
};
const offered = capability({ decider: file, commands: [HandOver], access });
const counsellor: Actor = { kind: 'staff', id: 'c-1', role: 'counsellor', office: '620102' };
const manager: Actor = { ...counsellor, office: '620000' };

/** Executes as a process that has just started, as after the one that was asked first has died. */
function executing() {
  const store = new MemoryEventStore({ name: 'files', catalogue: file.events });
  const capabilities = new CapabilityIndex([offered]);
  return (office: string, more: Partial<CommandRequest>) => {
    const execution = new CommandExecution(store, capabilities, new StateCache(), new SimulatedClock(0));
    const request = { actor: counsellor, source: 'spec', correlationId: 'c', ...more };
    return execution.execute(request, { streamId: 'file-1', command: new HandOver({ office }) });
  };
}
const idempotency = { key: 'k', fingerprint: 'f' };

describe('a request that is repeated after its answer was lost', () => {
  it('gets the first answer although the record is out of reach since', async () => {
    const execute = executing();
    const first = await execute('620103', { idempotency });
    expect(await execute('620103', { idempotency })).toEqual(first);
    await expect(execute('620103', {})).rejects.toMatchObject({ status: 403 });
    await expect(execute('620103', { idempotency: { key: 'other', fingerprint: 'f' } })).rejects.toMatchObject({
      status: 403,
    });
  });

  it('gets the first answer although the version it was sent for is no more the current one', async () => {
    const execute = executing();
    const sent = { actor: manager, expectedVersion: 0 };
    const first = await execute('620103', { ...sent, idempotency });
    expect(await execute('620103', { ...sent, idempotency })).toEqual(first);
    await expect(execute('620104', sent)).rejects.toMatchObject({ status: 412 });
  });

  it('is told that it is another request', async () => {
    const execute = executing();
    await execute('620103', { idempotency });
    const other = { idempotency: { key: 'k', fingerprint: 'of another' } };
    await expect(execute('620104', other)).rejects.toMatchObject({ status: 422, code: 'idempotency-key-reused' });
  });
});
