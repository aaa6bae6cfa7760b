import { constraints, weights } from '@doorstep/matcher';
import { statusKeys } from '../referrals/referral-status';
import * as en from './en.json';
import * as zh from './zh.json';

const placeholders = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe('messages', () => {
  it('exist in both languages with the same arguments', () => {
    const shape = (messages: object) =>
      Object.entries(messages)
        .filter(([, text]) => typeof text === 'string')
        .map(([key, text]) => [key, placeholders(text as string)]);
    expect(shape({ ...en })).toEqual(shape({ ...zh }));
  });

  it('give every constraint its words, held or not', () => {
    for (const { rule } of constraints) {
      expect(en).toHaveProperty([`rule.${rule}`]);
      expect(en).toHaveProperty([`obstacle.${rule}`]);
    }
  });

  it('give every part of the score its words, for staff and for seekers', () => {
    for (const component of Object.keys(weights)) {
      expect(en).toHaveProperty([`component.${component}`]);
      expect(en).toHaveProperty([`component.${component}.seeker`]);
    }
  });

  it('give every status its words', () => {
    for (const status of statusKeys) expect(en).toHaveProperty([`status.${status}`]);
  });
});
