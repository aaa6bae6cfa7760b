import { DistanceClass, Point, VerdictInputs } from './verdict-inputs';

/** Digits of a division's code that name it, from the smallest kind of division to the largest. */
const digitsOf: readonly (readonly [DistanceClass, number])[] = [
  ['township', 9],
  ['county', 6],
  ['prefecture', 4],
  ['province', 2],
];
/** Mean radius of the earth (IUGG). */
const radiusMetres = 6_371_009;

/** Metres from home to work; undefined where nothing tells. */
export function wayToWork({ person, vacancy, middles, distanceClassesKm }: VerdictInputs): number | undefined {
  const shared = smallestShared(person.residence, vacancy.place ?? '');
  const [home, work] = [
    person.position ?? middleOf(person.residence, middles),
    vacancy.position ?? middleOf(vacancy.place ?? '', middles),
  ];
  if (home === undefined || work === undefined) return shared && distanceClassesKm[shared] * 1000;
  const measured = throughTheEarth(home, work);
  const bothStated = person.position !== null && vacancy.position !== null;
  const tooNearToTell = shared === 'township' || shared === 'county';
  return bothStated || !tooNearToTell ? measured : Math.max(measured, distanceClassesKm[shared] * 1000);
}

function middleOf(division: string, middles: VerdictInputs['middles']): Point | undefined {
  return middles[division] ?? middles[division.slice(0, 6)];
}

/** The smallest kind of division in which both surely lie. */
function smallestShared(one: string, other: string): DistanceClass | undefined {
  const [a, b] = [significant(one), significant(other)];
  if (a === '' || b === '') return undefined;
  const kind = digitsOf.find(
    ([, digits]) => digits <= Math.min(a.length, b.length) && a.slice(0, digits) === b.slice(0, digits),
  );
  return kind?.[0] ?? 'elsewhere';
}

/** A code without the noughts that stand for a smaller division nobody named. */
function significant(code: string): string {
  const padded = code.slice(0, 9).padEnd(9, '0');
  const named = digitsOf.findLast(([, digits]) => /^0*$/.test(padded.slice(digits)));
  return /^0*$/.test(padded) ? '' : padded.slice(0, named?.[1]);
}

/** Straight from point to point, each a whole number of metres from the middle of the earth along three axes. */
function throughTheEarth(one: Point, other: Point): number {
  const [a, b] = [axes(one), axes(other)];
  return Math.sqrt(a.reduce((sum, metres, axis) => sum + (metres - (b[axis] ?? 0)) ** 2, 0));
}

function axes({ latitude, longitude }: Point): readonly number[] {
  const [north, east] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)].map((part) =>
    Math.round(radiusMetres * part),
  );
}
