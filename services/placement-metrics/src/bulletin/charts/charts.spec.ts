import fc from 'fast-check';
import { survival } from '@doorstep/metrics';
import { bar, paceBar } from './bar';
import { box } from './box';
import { Line, lineChart } from './line-chart';
import { partOf, scaleOf } from './scale';
import { survivalChart } from './survival-chart';

const told = { id: 'c', title: 'A & B', description: 'what <is> seen' };
const format = String;
const drawnLines = (...lines: readonly Line[]) => {
  const months = (lines[0]?.values ?? []).map((_, at) => ({
    month: String((at % 12) + 1),
    year: String(2025 + Math.floor(at / 12)),
  }));
  return lineChart({ ...told, months, lines, format }).text;
};
const drawnCurve = (durations: readonly { days: number; happened: boolean }[]) => {
  const until = Math.max(0, ...durations.map(({ days }) => days));
  return survivalChart({ ...told, steps: survival(durations), until, medianDays: null, axis: 'days', format }).text;
};

/** Every place that a picture draws at. */
function placesIn(svg: string): readonly { readonly x: number; readonly y: number }[] {
  const paths = [...svg.matchAll(/ d="([^"]*)"/g)].flatMap(([, path]) =>
    [...(path as string).matchAll(/[ML]([^ MLZ]+) ([^ MLZ]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) })),
  );
  const attribute = (names: string, fallback: number) =>
    [...svg.matchAll(new RegExp(` (?:${names})="([^"]*)"`, 'g'))].map(([, value]) => Number(value ?? fallback));
  return [
    ...paths,
    ...attribute('x|x1|x2|cx', 0).map((x) => ({ x, y: 0 })),
    ...attribute('y|y1|y2|cy', 0).map((y) => ({ x: 0, y })),
  ];
}

function expectInside(svg: string): void {
  for (const { x, y } of placesIn(svg)) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(box.width);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(box.height);
  }
}

const value = fc.oneof(
  fc.integer({ min: -500_000, max: 50_000_000 }),
  fc.double({ min: -10, max: 1000, noNaN: true }),
  fc.constant(null),
  fc.constant('withheld' as const),
);
const durations = fc.array(fc.record({ days: fc.integer({ min: 0, max: 4000 }), happened: fc.boolean() }), {
  maxLength: 60,
});

describe('charts', () => {
  it('stay inside their picture, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.array(value, { minLength: 13, maxLength: 13 }), { minLength: 0, maxLength: 3 }), (all) =>
        expectInside(drawnLines(...all.map((values, at) => ({ name: `line ${at}`, values })))),
      ),
    );
    fc.assert(fc.property(durations, (all) => expectInside(drawnCurve(all))));
  });

  it('are named and told for those who do not see them, and escape all text', () => {
    const svg = drawnLines({ name: '<script>', values: [1, 2] }, { name: 'b', values: [2, 1] });
    expect(svg).toContain('role="img" aria-labelledby="c-title c-description"');
    expect(svg).toContain('<title id="c-title">A &amp; B</title>');
    expect(svg).toContain('<desc id="c-description">what &lt;is&gt; seen</desc>');
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).not.toContain('<script>');
  });

  it('of months break where nothing is said, and mark what is withheld alone', () => {
    const svg = drawnLines({ name: 'a', values: [3, null, 4, 5, 'withheld', 6] });
    const [path] = [...svg.matchAll(/class="line line-1" d="([^"]*)"/g)].map(([, drawn]) => drawn as string);
    expect(path?.match(/M/g)).toHaveLength(3);
    expect(path?.match(/L/g)).toHaveLength(1);
    expect(svg.match(/class="gap /g)).toHaveLength(1);
    expect(svg.match(/class="dot/g)).toHaveLength(4);
  });

  it('of survival rise as a stair with a band around it, up to the last day observed', () => {
    const svg = drawnCurve([
      { days: 30, happened: true },
      { days: 60, happened: false },
    ]);
    expect(svg).toMatch(/class="line line-1" d="M44 160L187 160L187 [\d.]+L330 [\d.]+"/);
    expect(svg).toMatch(/class="band" d="M44 160L[^"]*Z"/);
    expect(svg).not.toContain('class="median"');
  });

  it('of survival show the day by which it had happened for half', () => {
    const steps = survival([{ days: 10, happened: true }]);
    const svg = survivalChart({ ...told, steps, until: 20, medianDays: 10, axis: 'days', format }).text;
    expect(svg).toContain('class="median"');
  });

  it('have bars as long as their part', () => {
    expect(bar(0.25).text).toContain('width="50"');
    expect(bar(7).text).toContain('width="200"');
    expect(paceBar(-1, 0.5).text).toMatch(/width="0".*x1="100"/);
  });
});

describe('an axis', () => {
  it('holds 0 and every value, with a few marks at round numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000_000 }), { maxLength: 20 }), (values) => {
        const scale = scaleOf(values, 1);
        for (const one of [0, ...values]) {
          expect(one).toBeGreaterThanOrEqual(scale.min);
          expect(one).toBeLessThanOrEqual(scale.max);
        }
        expect(scale.ticks.length).toBeGreaterThanOrEqual(2);
        expect(scale.ticks.length).toBeLessThanOrEqual(7);
        expect(scale.ticks.every((tick) => Number.isInteger(tick))).toBe(true);
      }),
    );
  });

  it('has parts from 0 to 1', () => {
    expect([-5, 0, 2, 4, 9].map((at) => partOf(scaleOf([4], 1), at))).toEqual([0, 0, 0.5, 1, 1]);
    expect(scaleOf([0.33], 0.05).ticks).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
  });
});
