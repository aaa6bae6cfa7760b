import { Actor } from '@doorstep/event-sourcing';
import { counsellor, givenApi } from '@doorstep/testing';
import { jobSeekers } from '../job-seekers.module';
import { checkCharacterOf } from './identity-number';

const mapping = {
  kind: 'people',
  source: 'township-register',
  format: { type: 'csv' },
  identifier: { scheme: 'township-register', column: '编号' },
  fields: {
    name: { column: '姓名', required: true },
    identityNumber: { column: '身份证号', required: true },
    residence: { column: '区划', required: true },
    phone: { column: '电话' },
  },
};
const headers = { 'import-mapping': Buffer.from(JSON.stringify(mapping)).toString('base64') };
const numberOf = (order: number): string => {
  const first17 = `62010219900515${String(order).padStart(3, '0')}`;
  return first17 + checkCharacterOf(first17);
};
const fileOf = (...rows: readonly string[]): string => ['编号,姓名,身份证号,区划,电话', ...rows].join('\n');
const elsewhere: Actor = { ...counsellor, id: 'counsellor-2', office: '620103' };
const employer: Actor = { kind: 'employer', id: 'e', role: 'employer', employerId: 'e1' };

describe('importing people', () => {
  const api = givenApi(jobSeekers);
  const sent = async (file: string, actor = counsellor) => {
    const { body } = await api.as(actor).postFile('/api/imports/people', file, headers).expect(200);
    const lines = (typeof body === 'string' ? (body as string) : JSON.stringify(body)).trim().split('\n');
    const report = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    return { rows: report.slice(0, -1), end: report.at(-1) };
  };

  it('registers each row like everybody else, and a second time nobody', async () => {
    const file = fileOf(`1,王秀英,${numberOf(1)},620102001,13893100000`, `2,李强,${numberOf(2)},620102002,`);
    expect(await sent(file)).toMatchObject({ end: { totals: { rows: 2, created: 2 } } });
    const events = await api.events();
    expect(events).toMatchObject([{ data: { channel: 'import' } }, { data: { channel: 'import' } }]);
    expect(JSON.stringify(events)).not.toContain('王秀英');
    expect(await sent(file)).toMatchObject({ end: { totals: { rows: 2, created: 0, unchanged: 2 } } });
    expect(await api.events()).toHaveLength(2);
  });

  it('says why a row was refused without repeating it, and goes on with the next', async () => {
    const { rows, end } = await sent(
      fileOf(
        '11,赵敏,620102199005150000,620102001,',
        `12,孙丽,${numberOf(12)},990000,`,
        `13,,${numberOf(13)},620102001,`,
        `14,周杰,${numberOf(14)},620103001,`,
        `15,吴刚,${numberOf(15)},620102001,call me`,
        `16,郑爽,${numberOf(16)},620102001,`,
      ),
    );
    expect(end).toMatchObject({ totals: { rows: 6, created: 1, refused: 5 } });
    expect(JSON.stringify(rows)).not.toMatch(/赵敏|620102199005150000/);
    const reasons = Object.keys((end as { reasons: object }).reasons).sort();
    expect(reasons).toEqual([
      'forbidden',
      'identityNumber: identity-number-check-character',
      'name: required',
      'phone: matches',
      'residence: unknown-code',
    ]);
  });

  it('never changes somebody who is known already', async () => {
    await sent(fileOf(`21,王秀英,${numberOf(21)},620102001,`));
    const { end } = await sent(fileOf(`21,王秀兰,${numberOf(21)},620102002,`));
    expect(end).toMatchObject({
      totals: { refused: 1 },
      reasons: { 'name: known-otherwise': 1, 'residence: known-otherwise': 1 },
    });
  });

  it('compares only for whoever may look the person up, and logs it as a read', async () => {
    await sent(fileOf(`31,王秀英,${numberOf(31)},620102001,`));
    const again = fileOf(`31,王秀兰,${numberOf(31)},620102001,`);
    const before = api.accessLog.reads.length;
    expect(await sent(again, elsewhere)).toMatchObject({ end: { reasons: { 'identity-number-taken': 1 } } });
    expect(api.accessLog.reads.slice(before)).toEqual([]);
    await sent(again);
    expect(api.accessLog.reads.slice(before)).toMatchObject([{ actor: counsellor, purpose: 'import' }]);
  });

  it('is not for people themselves', async () => {
    const seeker: Actor = { kind: 'person', id: 'subject-1', role: 'job-seeker' };
    const { end } = await sent(fileOf(`41,王秀英,${numberOf(41)},620102001,`), seeker);
    expect(end).toMatchObject({ totals: { created: 0, refused: 1 }, reasons: { forbidden: 1 } });
  });

  it('is not for employers', async () => {
    await api.as(employer).postFile('/api/imports/people', fileOf(), headers).expect(403);
  });
});

describe('the same file under the same key on two platforms', () => {
  const apis = [givenApi(jobSeekers), givenApi(jobSeekers)];

  it('makes people of the same ids', async () => {
    const file = fileOf(`1,王秀英,${numberOf(1)},620102001,`, `2,李强,${numberOf(2)},620102002,`);
    const keyed = { ...headers, 'idempotency-key': 'register-of-2025' };
    const ids = await Promise.all(
      apis.map(async (api) => {
        await api.as(counsellor).postFile('/api/imports/people', file, keyed).expect(200);
        return (await api.events()).map(({ streamId }) => streamId).sort();
      }),
    );
    expect(ids[0]).toHaveLength(2);
    expect(ids[0]).toEqual(ids[1]);
  });
});
