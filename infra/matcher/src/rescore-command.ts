import { checkRescorable, rescore, ScoreWeights } from '@doorstep/matcher';
import { Refused, refusing } from './refused';
import { Files, jsonLines, linesOf, wholeOf, wordsOf } from './words';

/** Scores the candidates of a log with other weights, and writes what comes of it; gives the lines to print. */
export function rescoreCommand(words: readonly string[], files: Files): readonly string[] {
  const { names, options } = wordsOf(words, 3, ['bound']);
  const [logged, weightsFile, rescored] = names as readonly [string, string, string];
  const decisions = linesOf(logged, files, checkRescorable);
  const { version, weights } = refusing(`${weightsFile}: `, () => weightsIn(files.read(weightsFile)));
  const lines = refusing('', () =>
    decisions.map((one) => rescore(one, { version, weights, bound: wholeOf('bound', options['bound'], one.bound) })),
  );
  files.write(rescored, jsonLines(lines));
  return [`decisions rescored        ${lines.length}, with weights of version ${version}`];
}

/** A rule table `match-score`, of which version and weights are taken. */
function weightsIn(text: string): { readonly version: string; readonly weights: ScoreWeights } {
  const { version, weights } = JSON.parse(text) as { readonly version?: unknown; readonly weights?: unknown };
  if (typeof version !== 'number' && typeof version !== 'string') throw new Refused('no version');
  if (typeof weights !== 'object' || weights === null) throw new Refused('no weights');
  const points = Object.values(weights) as readonly unknown[];
  if (points.some((one) => !Number.isSafeInteger(one) || Number(one) < 0))
    throw new Refused('weights are no whole numbers');
  const sum = points.reduce<number>((total, one) => total + Number(one), 0);
  if (sum !== 1000) throw new Refused(`the weights sum to ${sum}, not to 1000`);
  return { version: String(version), weights: weights as ScoreWeights };
}
