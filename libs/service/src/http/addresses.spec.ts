import { counsellor, givenApi } from '@doorstep/testing';
import { visits } from '../sample/visit.sample';

describe('an address that no route can read', () => {
  const api = givenApi(visits);
  const problem = async (url: string, status: number) => {
    const { body, headers } = await api.as(counsellor).post(url).expect(status);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(headers['content-language']).toBe('en');
    return body;
  };

  it.each(['/api/visits/%/made', '/api/visits/%zz/made', '/api/visits/%ff/made'])('is a problem: %s', async (url) => {
    const body = await problem(url, 400);
    expect(body).toMatchObject({ status: 400, code: 'malformed', title: 'The request could not be read' });
    expect(JSON.stringify(body)).not.toContain('%');
  });

  it('names the parameter that is too long', async () => {
    const body = await problem(`/api/visits/${'a'.repeat(5_000)}/made`, 400);
    expect(body['errors']).toEqual([{ field: 'visitId', code: 'matches', message: 'does not have the right form' }]);
  });
});
