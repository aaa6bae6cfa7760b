import { counsellor, givenApi } from '@doorstep/testing';
import { portal } from './portal.module';

describe('the portal', () => {
  const api = givenApi(portal);

  it.each([
    ['zh-CN', '就业率', 'lang="zh-CN"'],
    ['en', 'Placement rate', 'lang="en"'],
  ])('shows its start page in %s', async (language, word, tag) => {
    const { body, headers } = await api.as(counsellor).get('/', { 'accept-language': language }).expect(200);
    expect(headers['content-type']).toContain('text/html');
    expect(String(body)).toContain(word);
    expect(String(body)).toContain(tag);
    expect(String(body)).not.toMatch(/\{page/);
  });

  it('says which services are down', async () => {
    const { body } = await api.as(counsellor).get('/start-page/services').expect(200);
    expect(body).toEqual([{ name: 'portal', status: 'down', lag: null }]);
  });

  it('serves the documentation page and its assets, and nothing else of that folder', async () => {
    await api.as(counsellor).get('/api/docs').expect(200);
    await api.as(counsellor).get('/api/docs/swagger-ui.css').expect(200);
    await api.as(counsellor).get('/api/docs/package.json').expect(404);
  });

  it('answers 503 for the document while services are missing', async () => {
    await api.as(counsellor).get('/api/openapi.json').expect(503);
  });
});
