import { dropOutReasons } from '../enrolment/enrolment.http';
import { suspensionReasons } from '../provider/provider.http';
import * as en from './en.json';
import * as zh from './zh.json';

const keysOf = (messages: object): readonly string[] =>
  Object.entries(messages)
    .filter(([, text]) => typeof text === 'string')
    .map(([key]) => key)
    .sort();
const placeholders = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('messages of training', () => {
  it('exist in both languages with the same arguments', () => {
    expect(keysOf(zh)).toEqual(keysOf(en));
    const texts = { en: en as Record<string, string>, zh: zh as Record<string, string> };
    for (const key of keysOf(en))
      expect([key, placeholders(texts.zh[key] ?? '')]).toEqual([key, placeholders(texts.en[key] ?? '')]);
  });

  it('tell every reason', () => {
    const named = [...dropOutReasons, ...suspensionReasons].map((reason) => `reason.${reason}`);
    expect(named.filter((key) => !keysOf(en).includes(key))).toEqual([]);
  });
});
