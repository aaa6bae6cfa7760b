import { queryAccessProperties } from '@doorstep/testing';
import { portal } from './portal.module';

queryAccessProperties(portal, {
  'GET /': 'open',
  'GET /start-page/:file': 'open',
  'GET /start-page/services': 'open',
  'GET /api/asyncapi.json': 'open',
  'GET /api/docs': 'open',
  'GET /api/docs/:file': 'open',
  'GET /api/openapi.json': 'open',
});
