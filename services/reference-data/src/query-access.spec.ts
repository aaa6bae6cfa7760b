import { roles } from '@doorstep/event-sourcing';
import { queryAccessProperties } from '@doorstep/testing';
import { referenceData } from './reference-data.module';

const everybody = Object.fromEntries(roles.map((role) => [role, ['office', 'stranger'] as const]));

queryAccessProperties(referenceData, {
  'GET /api/code-lists/:list': everybody,
  'GET /api/divisions': everybody,
  'GET /api/divisions/:code': everybody,
  'GET /api/occupations': everybody,
  'GET /api/occupations/confirmations': {
    counsellor: ['office', 'stranger'],
    'centre-manager': ['office', 'stranger'],
    auditor: ['office', 'stranger'],
    administrator: ['office', 'stranger'],
  },
  'GET /api/parameters': everybody,
  'GET /api/reference-entries': everybody,
  'GET /api/reference-entries/:entryId': everybody,
  'GET /api/reference-entries/:entryId/versions': everybody,
  'GET /api/reference-entries/:entryId/versions/:version': everybody,
  'GET /api/rule-tables': everybody,
  'POST /api/code-lists/:list/mentions': everybody,
  'POST /api/occupations/suggestions': everybody,
});
