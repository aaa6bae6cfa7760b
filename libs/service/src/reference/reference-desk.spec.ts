import { entryIdOf, nation, ReferenceBook, ReferenceEntry, ReferenceKind } from '@doorstep/reference';
import { Problem } from '../http/problem';
import { ReferenceDesk } from './reference-desk';

const on = '2026-03-02';
const entry = (kind: ReferenceKind, list: string, code: string, value?: unknown): ReferenceEntry => {
  const subject = { kind, list, code, region: nation };
  return { entryId: entryIdOf(subject, ''), ...subject, value, from: '', to: null, source: 'spec', version: 1 };
};
const refusal = (ask: () => unknown): unknown => {
  try {
    return ask();
  } catch (problem) {
    return problem instanceof Problem ? `${problem.status} ${problem.code}` : problem;
  }
};

describe('the reference desk', () => {
  const desk = new ReferenceDesk();
  desk.replace(
    ReferenceBook.of([
      entry('parameter', 'grace-days', '', 7),
      entry('parameter', 'checks-days', '', [30, 90]),
      entry('parameter', 'typed-days', '', 'seven'),
      entry('occupation', 'isco-08', '5120'),
      entry('occupation', 'csco-2022', '2-02-38-01'),
      entry('code', 'group', 'veteran'),
    ]),
  );

  it('gives a parameter as a number or a list of numbers', () => {
    expect(desk.number('grace-days', nation, on)).toMatchObject({ value: 7, version: 1 });
    expect(desk.numbers('checks-days', nation, on)).toMatchObject({ value: [30, 90] });
    expect(desk.numberIfStated('unstated', nation, on)).toBeUndefined();
  });

  it('is not available for what is not stated, or stated as something else', () => {
    expect(refusal(() => desk.number('unstated', nation, on))).toBe('503 reference-data-missing');
    expect(refusal(() => desk.numbers('unstated', nation, on))).toBe('503 reference-data-missing');
    expect(refusal(() => desk.number('typed-days', nation, on))).toBe('503 reference-data-unusable');
    expect(refusal(() => desk.number('checks-days', nation, on))).toBe('503 reference-data-unusable');
    expect(refusal(() => desk.numbers('grace-days', nation, on))).toBe('503 reference-data-unusable');
  });

  it('knows occupations by the codes of their classification, and no other code for one', () => {
    for (const known of ['5120', 'isco-08:5120', 'csco-2022:2-02-38-01'])
      expect(() => desk.mustKnowOccupation('occupation', known, on)).not.toThrow();
    for (const unknown of ['9999', 'csco-2022:5120', 'group:veteran', ':5120', '5120:', 'isco-08:5120:1'])
      expect(refusal(() => desk.mustKnowOccupation('occupation', unknown, on))).toBe('422 invalid-fields');
  });
});
