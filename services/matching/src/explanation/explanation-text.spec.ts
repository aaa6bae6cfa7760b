import { ReferenceBook } from '@doorstep/reference';
import { Catalogue, Language } from '@doorstep/service';
import { usualReference } from '@doorstep/testing';
import * as en from '../messages/en.json';
import * as zh from '../messages/zh.json';
import { StoredExplanation } from '../recommendations/recommendations.events';
import { ArgumentText } from './argument-text';
import { ExplanationReader, ExplanationWriter } from './explanation-text';

const catalogue = new Catalogue({ en, zh });
const book = ReferenceBook.of(usualReference);
const stored: StoredExplanation = {
  constraints: [
    { rule: 'capacity-left', version: 1, satisfied: true, arguments: { seatsLeft: 2 } },
    { rule: 'wage-floor', version: 1, satisfied: true, arguments: { floorFen: 300_000, wageFen: 360_050 } },
    { rule: 'shifts', version: 1, satisfied: true, arguments: { accepted: [], worked: ['day', 'night'] } },
    { rule: 'not-refused', version: 2, satisfied: true, arguments: {} },
  ],
  contributions: [
    {
      component: 'occupation',
      weight: 300,
      value: 1000,
      points: 300,
      neutral: false,
      arguments: { occupation: '5120' },
    },
    { component: 'skills', weight: 150, value: 500, points: 75, neutral: true, arguments: {} },
    { component: 'distance', weight: 200, value: 200, points: 40, neutral: false, arguments: { distanceKm: 20 } },
  ],
  changes: [
    { change: 'optional-skill-learned', points: 150, arguments: { skill: 'noodles' } },
    { change: 'wage-floor-above', points: null, arguments: { wageFen: 360_050 } },
  ],
};
const write = (reader: ExplanationReader, language: Language = 'en') =>
  new ExplanationWriter(catalogue, language, new ArgumentText(catalogue, book, language, '2026-03-02')).write(
    stored,
    415,
    2,
    reader,
  );

describe('an explanation in words', () => {
  it('tells the seeker what matters to them, and no points', () => {
    expect(write('seeker')).toEqual({
      summary: 'This job is number 2 of those we found for you.',
      constraints: [
        'There is still a place.',
        'It pays at least what you asked for.',
        'The shifts are ones you can work.',
      ],
      reasons: ['It is close to the work you want or know.'],
      changes: [
        'With the skill noodles it would fit you better',
        'If you asked for more than 3,600.50 yuan a month, it would not be on your list',
      ],
    });
  });

  it('tells the caseworker every value, with codes by their names', () => {
    expect(write('caseworker')).toEqual({
      summary: 'Rank 2, 415 of 1000 points; every condition below holds.',
      constraints: [
        'There are seats left (seats left: 2)',
        'The pay reaches the lowest pay the person accepts (floor: 3,000 yuan a month; pay: 3,600.50 yuan a month)',
        'The person accepts the shifts (worked: day, night)',
        'The person has not refused this vacancy before',
      ],
      reasons: [
        'Occupation: 300 of 300 points (occupation: Cooks)',
        'Skills: 75 of 150 points (nothing known: half)',
        'Distance: 40 of 200 points (distance: 20 km)',
      ],
      changes: [
        'With the skill noodles it would fit better (+150 points)',
        'With a wage floor above 3,600.50 yuan a month it would not be recommended',
      ],
    });
  });

  it('tells the auditor rules, versions and weights', () => {
    const { constraints, reasons, summary } = write('auditor');
    expect(summary).toContain('never traded');
    expect(constraints[3]).toBe('The person has not refused this vacancy before [not-refused v2]');
    expect(reasons[0]).toBe('Occupation: 300 of 300 points (occupation: Cooks) [weight 300, value 1000]');
  });

  it('says where the order was drawn', () => {
    const writer = new ExplanationWriter(catalogue, 'en', new ArgumentText(catalogue, book, 'en', '2026-03-02'));
    const drawn = { ...stored, drawn: { among: 4, bound: 10, seed: 7 } };
    const said = (reader: ExplanationReader) => writer.write(drawn, 415, 2, reader).summary;
    expect(said('seeker')).toContain('We drew lots');
    expect(said('caseworker')).toMatch(
      /; every condition below holds\. The order among the 4 .* within 10 points .*lot\.$/,
    );
    expect(said('auditor')).toMatch(/among 4 within 10 points was drawn: seed 7/);
  });

  it('says why there were not more in the words of who reads it', () => {
    const writer = new ExplanationWriter(catalogue, 'en', new ArgumentText(catalogue, book, 'en', '2026-03-02'));
    const obstacles = [{ rule: 'wage-floor', version: 1, vacancies: 9, alone: 4 }];
    expect(writer.obstacles(obstacles, 'seeker')).toEqual([
      'It pays less than you asked for, or does not state the pay in yuan: 9 jobs, 4 of them for this reason alone',
    ]);
    expect(writer.obstacles(obstacles, 'caseworker')).toEqual([
      'The pay is below the lowest the person accepts, or not stated in yuan: 9 vacancies, 4 for this reason alone',
    ]);
  });

  it('says why a vacancy went to others: in plain words, with numbers, with prices', () => {
    const writer = new ExplanationWriter(catalogue, 'en', new ArgumentText(catalogue, book, 'en', '2026-03-02'));
    const values = { takersBefore: 2, takersEqual: 8, lowestScore: 710, worth: 3_650, price: 3_700 };
    const one = { vacancyId: 'v1', score: 650, outcome: 'worth-more-to-others' as const, arguments: values };
    const said = (reader: ExplanationReader) => writer.allPassedOver([one], reader).map(({ text }) => text);
    expect(said('seeker')).toEqual([
      'This job suits you too. Its places went to people who gain as much or more from them.',
    ]);
    expect(said('caseworker')).toEqual([
      'The places went to people who would lose as much or more without them ' +
        '(points: 650; sent there from tiers before: 2; sent there from the same tier: 8; fewest points among these: 710)',
    ]);
    expect(said('auditor')[0]).toContain('price of a place: 3700) [worth-more-to-others]');
    const before = { vacancyId: 'v1', score: 650, outcome: 'taken-before' as const };
    expect(writer.allPassedOver([before], 'caseworker')[0]?.text).toBe(
      'The places went to people of tiers that come first (points: 650)',
    );
    expect(writer.allPassedOver(null, 'seeker')).toEqual([]);
  });

  it('speaks Chinese', () => {
    const { constraints, reasons } = write('caseworker', 'zh');
    expect(constraints[1]).toBe('工资不低于求职者的最低要求（最低要求：每月3,000元；工资：每月3,600.50元）');
    expect(reasons[0]).toBe('职业：300分中得300分（职业：厨师）');
  });
});
