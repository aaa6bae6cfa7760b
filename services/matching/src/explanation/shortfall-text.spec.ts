import { ReferenceBook } from '@doorstep/reference';
import { Catalogue, Language } from '@doorstep/service';
import { usualReference } from '@doorstep/testing';
import * as en from '../messages/en.json';
import * as zh from '../messages/zh.json';
import { RoundLever } from '../round/round.events';
import { ShortfallWriter } from './shortfall-text';

const catalogue = new Catalogue({ en, zh });
const book = ReferenceBook.of(usualReference);
const writer = (language: Language = 'en') => new ShortfallWriter(catalogue, language, book, '2026-03-02');
const lever = (kind: RoundLever['kind'], of: RoundLever['arguments'], like: string | null = null): RoundLever => ({
  kind,
  arguments: of,
  people: 9,
  recommendations: 7,
  guarantees: 2,
  like,
});
const shortfall = { reason: 'places-taken', rule: 'wage-floor', version: 1, employers: 4 } as const;

describe('why somebody fell short', () => {
  it('is told to each in their words', () => {
    expect(writer().shortfall(shortfall, 'seeker')).toBe(
      'The places of the jobs that suit you are with others for now. ' +
        'This stands in between most often: It pays less than you asked for, or does not state the pay in yuan.',
    );
    expect(writer().shortfall(shortfall, 'caseworker')).toBe(
      'The places of the vacancies that suit are taken; ' +
        'what binds most: The pay is below the lowest the person accepts, or not stated in yuan (further employers without it: 4)',
    );
    expect(writer().shortfall(shortfall, 'auditor')).toMatch(/\[wage-floor v1\]$/);
    expect(writer('zh').shortfall({ ...shortfall, rule: null, version: null }, 'seeker')).toBe(
      '适合您的岗位，名额目前给了别人。',
    );
  });

  it('is counted over a round', () => {
    const { reason, rule, version } = shortfall;
    expect(writer().counted({ reason, rule, version, people: 3 })).toMatch(
      /^3 people: The places .*; what binds most: /,
    );
    expect(writer().counted({ reason: 'no-vacancy', rule: null, version: null, people: 2 })).toBe(
      '2 people: No vacancy suits',
    );
  });
});

describe('what others could do', () => {
  it('names places, groups and what it brings at least', () => {
    expect(writer().lever(lever('vacancy', { area: '620102001', occupationGroup: '51' }, 'v1'))).toBe(
      'One more vacancy (occupation group: 51; place: Jiuquanlu Subdistrict; on the terms of: v1): brings at least 7 of the ' +
        'missing recommendations and lifts at least 2 people to their number; it would open something to 9',
    );
    expect(writer().lever(lever('training', { education: 'bachelor', area: '620102001' }))).toContain('(schooling: ');
    expect(writer('zh').lever(lever('route', { from: '620102001', to: '620103' }))).toBe(
      '开通班车或其他交通（从：酒泉路街道；到：七里河区（乡镇不详））：至少补上7个推荐，至少使2人达到保证数量；可为9人打开机会',
    );
  });

  it('says where the township is not known', () => {
    expect(writer().lever(lever('training', { area: '620102', certificate: 'forklift' }))).toContain(
      'certificate: forklift; place: Chengguan District, township not known',
    );
  });
});
