import { queryAccessProperties } from '@doorstep/testing';
import { portal } from './portal.module';

queryAccessProperties(portal, {
  'GET /': 'open',
  'GET /start-page.css': 'open',
  'GET /start-page.js': 'open',
  'GET /start-page/services': 'open',
  'GET /start-page/words': 'open',
  'GET /api/docs': 'open',
  'GET /api/docs/docs.js': 'open',
  'GET /api/docs/:asset': 'open',
  'GET /api/openapi.json': 'open',
});
