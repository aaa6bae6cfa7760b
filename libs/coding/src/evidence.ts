import { Measure, measures } from './combination';
import { Learned } from './learned';
import { Names } from './names';
import { Terms } from './term-space';
import { largest } from './vote';

/** The candidates of a title with their measures, and how like the title is to each label. */
export interface Evidence {
  readonly concepts: readonly number[];
  readonly measured: readonly Float64Array[];
  readonly label: Float64Array;
}

const ofEach = 12;
const untrainedCandidates = 50;
// A name or text that a title touches at all says much, its likeness beyond that little: among five .830 instead of .819.
const touching = { name: 0.05, prose: 0.06 } as const;

/** What dictionary and confirmed titles say about a title of which `most` candidates are wanted. Logarithms have a floor, since nothing is impossible. */
export function evidenceOf(terms: Terms, names: Names, learned: Learned | undefined, most: number): Evidence {
  const { label, best, second, name, together, prose } = names.likeness(terms);
  if (learned === undefined) {
    const concepts = largest(together, Math.max(untrainedCandidates, most));
    return { concepts, label, measured: concepts.map((at) => row({ names: together[at], prose: prose[at] })) };
  }
  const { flat, branch, near, nearConfirmed, closest } = learned.evidence(terms);
  const among = [flat, branch, near, closest, together, prose].flatMap((values) => largest(values, ofEach));
  const concepts = [...new Set(among)].sort((a, b) => a - b);
  const measured = concepts.map((at) =>
    row({
      flat: Math.log((flat[at] as number) + 1e-3),
      branch: Math.log((branch[at] as number) + 1e-4),
      near: Math.log((near[at] as number) + 3e-3),
      nearConfirmed: Math.log((nearConfirmed[at] as number) + 3e-3),
      closest: closest[at],
      label: best[at],
      secondLabel: second[at],
      name: name[at],
      labels: Math.log(names.labelsOf(at).length),
      prose: prose[at],
      touchesName: Math.min((name[at] as number) / touching.name, 1),
      touchesProse: Math.min((prose[at] as number) / touching.prose, 1),
      neverConfirmed: flat[at] === 0 ? 1 : 0,
    }),
  );
  return { concepts, measured, label };
}

function row(values: { readonly [measure in Measure]?: number | undefined }): Float64Array {
  return Float64Array.from(measures, (measure) => values[measure] ?? 0);
}
