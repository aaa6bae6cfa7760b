import 'reflect-metadata';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { topicOf } from '@doorstep/contracts';
import { Transport } from '@doorstep/messaging';
import { ServiceDefinition, startService } from '@doorstep/service';
import { usualReference } from '@doorstep/testing';
import { platformFor } from './platform';
import { serve, startOrExit } from './served';

/** A service of the platform with enough reference data to import into. */
startOrExit(async () => {
  const [, , database = '', log = '', service = '', kind = ''] = process.argv;
  const actor = { id: 'admin-1', role: 'administrator', office: '000000' } as const;
  const { environment, token } = await platformFor(service, [database, log], actor);
  await publishReference(environment.transport);
  const running = await startService(definitionOf(service), environment);
  if (!(await running.progress.waitFor('reference-data', usualReference.length, 30_000)))
    throw new Error('the reference data did not arrive');
  await running.refresh();
  await serve((request, response) => running.handle(request, response), `/api/imports/${kind}`, {
    authorization: `Bearer ${token}`,
  });
});

function definitionOf(service: string): ServiceDefinition {
  const path = join(__dirname, '../../../../services', service, 'src', `${service}.module`);
  const name = service.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return (createRequire(__filename)(path) as Record<string, ServiceDefinition>)[name] as ServiceDefinition;
}

async function publishReference(transport: Transport): Promise<void> {
  const type = 'reference-data.entry-stated.v1';
  const recordedAt = Date.now();
  await transport.publish({
    source: 'reference-data',
    after: 0,
    watermark: { source: 'reference-data', position: usualReference.length, recordedAt },
    messages: usualReference.map((data, at) => ({
      topic: topicOf(type) as string,
      envelope: {
        specversion: '1.0',
        id: `reference-data-${at + 1}`,
        type,
        source: 'reference-data',
        subject: `entry-${data.entryId}`,
        time: new Date(recordedAt).toISOString(),
        datacontenttype: 'application/json',
        position: at + 1,
        streamversion: at + 1,
        correlationid: 'benchmark',
        data,
      },
    })),
  });
}
