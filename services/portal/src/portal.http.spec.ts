import { counsellor, givenApi } from '@doorstep/testing';
import { portal } from './portal.module';

describe('the portal', () => {
  const api = givenApi(portal);

  const page = async (path: string, language: string) => {
    const { body, headers } = await api.as(counsellor).get(path, { 'accept-language': language }).expect(200);
    expect(headers['content-type']).toContain('text/html');
    expect(String(body)).not.toMatch(/\{(page|docs|words|language)/);
    return { html: String(body), policy: String(headers['content-security-policy']) };
  };
  const wordsOf = (html: string) =>
    JSON.parse(/<script type="application\/json" id="words">([^<]*)</.exec(html)?.[1] ?? '') as Record<string, string>;
  const scripts = ['start-page.js', 'page.js', 'services.js', 'placements.js'];
  const scriptsText = () =>
    Promise.all(
      scripts.map(async (name) => String((await api.as(counsellor).get(`/start-page/${name}`).expect(200)).body)),
    );

  it.each([
    ['/', 'zh-CN', '就业率', 'lang="zh-CN"'],
    ['/', 'en', 'Placement rate', 'lang="en"'],
    ['/?language=en', 'zh-CN', 'Placement rate', 'lang="en"'],
    ['/?language=zh-CN', 'en', '就业率', 'lang="zh-CN"'],
    ['/api/docs', 'zh', '接口文档', 'lang="zh-CN"'],
    ['/api/docs?language=en', 'zh', 'Doorstep API', 'lang="en"'],
  ])('shows %s to a reader of %s in the language chosen there, else in theirs', async (path, language, word, tag) => {
    const { html } = await page(path, language);
    expect(html).toContain(word);
    expect(html).toContain(`<html ${tag}`);
  });

  it('lets its pages load from their own address alone', async () => {
    for (const path of ['/', '/api/docs']) {
      const { html, policy } = await page(path, 'en');
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
      expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
    }
  });

  it('gives the start page’s scripts every word they show, in both languages', async () => {
    const [en, zh] = [wordsOf((await page('/', 'en')).html), wordsOf((await page('/', 'zh')).html)];
    const shown = (await scriptsText()).flatMap((script) =>
      [...script.matchAll(/'(page\.[\w.-]+)'/g)].map(([, key]) => key),
    );
    expect(shown).toContain('page.services-all');
    expect(Object.keys(en)).toEqual(expect.arrayContaining(shown));
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
  });

  it('says which services are down', async () => {
    const { body } = await api.as(counsellor).get('/start-page/services').expect(200);
    expect(body).toEqual([{ name: 'portal', status: 'down', lag: null }]);
  });

  it('serves the pages’ files, and nothing else of their folders', async () => {
    const { headers } = await api.as(counsellor).get('/api/docs/oauth2-redirect.html').expect(200);
    expect(headers['content-type']).toContain('text/html');
    await api.as(counsellor).get('/api/docs/swagger-ui.css').expect(200);
    await api.as(counsellor).get('/api/docs/package.json').expect(404);
    await api.as(counsellor).get('/start-page/favicon.svg').expect(200);
    await api.as(counsellor).get('/start-page/start-page.html').expect(404);
  });

  it('tells everybody what messages are published', async () => {
    const { body, headers } = await api.as(counsellor).get('/api/asyncapi.json').expect(200);
    expect(headers['content-type']).toContain('application/json');
    expect(body).toMatchObject({ asyncapi: '3.0.0', info: { title: 'Doorstep' } });
    expect(portal.resources).toContain('asyncapi.json');
  });

  it('answers 503 for the document while services are missing', async () => {
    await api.as(counsellor).get('/api/openapi.json').expect(503);
  });
});
