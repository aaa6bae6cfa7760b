import fc from 'fast-check';
import { acceptanceOf, Answering, learnAcceptance, Tally } from './acceptance';

const tally = fc.nat(60).chain((asked) => fc.record({ asked: fc.constant(asked), accepted: fc.nat(asked) }));
const levels = fc.array(tally, { minLength: 1, maxLength: 4 });
const strengths = fc.integer({ min: 1, max: 40 });
const none: Tally = { asked: 0, accepted: 0 };

describe('how likely somebody answers and accepts', () => {
  test('lies between nothing and a thousand and, without answers of their own, is what the wider levels say', () => {
    fc.assert(
      fc.property(levels, strengths, (wider, strength) => {
        const likely = acceptanceOf(wider, strength);
        expect(likely).toBeGreaterThanOrEqual(0);
        expect(likely).toBeLessThanOrEqual(1000);
        expect(acceptanceOf([none, ...wider], strength)).toBe(likely);
      }),
    );
  });

  test('is exactly what the wider levels say where nobody was asked, also where a division would round below it', () => {
    expect(acceptanceOf([none, { asked: 8, accepted: 8 }], 18)).toBe(900);
  });

  test('rises with every answer that accepts and falls with every one that does not, at any level', () => {
    fc.assert(
      fc.property(levels, strengths, fc.nat(3), (all, strength, drawn) => {
        const at = drawn % all.length;
        const more = (by: Tally) =>
          all.map(({ asked, accepted }, level) =>
            level === at ? { asked: asked + by.asked, accepted: accepted + by.accepted } : { asked, accepted },
          );
        const likely = acceptanceOf(all, strength);
        expect(acceptanceOf(more({ asked: 1, accepted: 1 }), strength)).toBeGreaterThanOrEqual(likely);
        expect(acceptanceOf(more({ asked: 1, accepted: 0 }), strength)).toBeLessThanOrEqual(likely);
      }),
    );
  });

  test('comes from the own tally once there is much of it', () => {
    expect(acceptanceOf([{ asked: 10_000, accepted: 2_000 }, { asked: 50, accepted: 50 }, none], 8)).toBe(200);
    expect(acceptanceOf([], 8)).toBe(500);
  });
});

describe('what is learned from answers', () => {
  const cook: Answering = { employerId: 'e1', occupation: '5120', place: '620102001' };
  const answer = (more: Partial<Answering & Tally>) => ({ ...cook, asked: 10, accepted: 5, ...more });

  test('is nothing without any', () => {
    expect(learnAcceptance([], 8)(cook)).toBeNull();
    expect(learnAcceptance([answer(none)], 8)(cook)).toBeNull();
  });

  test('of employers nobody has heard of is what others of the trade and the prefecture do', () => {
    const likely = learnAcceptance(
      [
        answer({ accepted: 9 }),
        answer({ employerId: 'e2', occupation: '5131', place: '620121100', accepted: 10 }),
        answer({ employerId: 'e3', occupation: '7112', accepted: 0 }),
        answer({ employerId: 'e4', place: '310115', accepted: 1 }),
      ],
      8,
    );
    const stranger = { ...cook, employerId: 'new' };
    expect(likely(stranger)).toBe(
      acceptanceOf(
        [
          { asked: 20, accepted: 19 },
          { asked: 40, accepted: 20 },
        ],
        8,
      ),
    );
    expect(likely({ ...stranger, occupation: '7112' })).toBeLessThan(500);
    expect(likely({ ...stranger, place: '310115' })).toBeLessThan(500);
    for (const unknown of [{ occupation: '9112' }, { occupation: null }, { place: null }, { place: '620500' }])
      expect(likely({ ...stranger, ...unknown })).toBe(500);
  });

  test('of an employer stands before its trade, wherever it gave the answers', () => {
    const others = answer({ employerId: 'e2', asked: 100, accepted: 90 });
    const likely = learnAcceptance([answer({ occupation: null, asked: 30, accepted: 0 }), others], 8);
    expect(likely(cook)).toBeLessThan(likely({ ...cook, employerId: 'e2' }) as number);
    expect(likely(cook)).toBeLessThan(250);
  });
});
