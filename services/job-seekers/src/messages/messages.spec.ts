import { erasureRules } from '../person/person.rules';
import { openingRules } from '../registration/registration.rules';
import * as en from './en.json';
import * as zh from './zh.json';

const placeholders = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('messages', () => {
  it('exist in both languages with the same arguments', () => {
    const [english, chinese] = [{ ...en }, { ...zh }] as Record<string, string>[];
    const shape = (messages: Record<string, string> = {}) =>
      Object.entries(messages)
        .filter(([, text]) => typeof text === 'string')
        .map(([key, text]) => [key, placeholders(text)]);
    expect(shape(english)).toEqual(shape(chinese));
  });

  it('give every rule its words', () => {
    for (const { id } of [...erasureRules, ...openingRules]) expect(en).toHaveProperty([`rule.${id}`]);
  });
});
