import 'reflect-metadata';
import { startService } from '@doorstep/service';
import { applications } from './application';
import { platformFor } from './platform';
import { serve, startOrExit } from './served';

/** A service as the launcher runs it: token, access, validation, command bus, append, relay to the log. */
startOrExit(async () => {
  const [, , database = '', log = ''] = process.argv;
  const actor = { id: 'counsellor-7', role: 'counsellor', office: '620102' } as const;
  const { environment, token } = await platformFor('applications', [database, log], actor);
  const service = await startService(applications, environment);
  await serve((request, response) => service.handle(request, response), '/api/applications', {
    authorization: `Bearer ${token}`,
  });
});
