import { checkRescorable, Goal, goals, RescorableDecision, rewarded, ShownList } from '@doorstep/matcher';
import { Refused, refusing, usage } from './refused';
import { Files, jsonLines, wholeOf, Words, wordsOf } from './words';

/** Asks the platform at an address for a path; gives the JSON it answers. */
export type Ask = (address: string, path: string) => Promise<unknown>;

interface ShownLists {
  readonly asOf: string;
  readonly items: readonly ShownList[];
  readonly next: string | null;
}

const usualDays = 60;

/** Writes the lists a platform has drawn as a log that can be compared on; gives the lines to print. */
export async function exportCommand(
  words: readonly string[],
  files: Pick<Files, 'write'>,
  ask: Ask,
): Promise<readonly string[]> {
  const { names, options } = wordsOf(words, 2, ['goal', 'within', 'from', 'before']);
  const [address, logged] = names as readonly [string, string];
  const goal = goalOf(options['goal'] ?? 'hired');
  const withinDays = wholeOf('within', options['within'], usualDays);
  const lines: RescorableDecision[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { asOf, items, next } = (await ask(address, pathFor(options, cursor))) as ShownLists;
    for (const list of items) {
      const line = rewarded(list, { goal, withinDays, asOf });
      refusing(`${line.decision}: `, () => {
        checkRescorable(line);
      });
      lines.push(line);
    }
    cursor = next;
  }
  files.write(logged, jsonLines(lines));
  return report(lines, goal, withinDays);
}

function goalOf(word: string): Goal {
  const goal = goals.find((one) => one === word);
  if (goal === undefined) throw new Refused(`--goal ${word} is none of ${goals.join(', ')}\n${usage}`);
  return goal;
}

function pathFor({ from, before }: Words['options'], cursor: string): string {
  const query = new URLSearchParams({
    limit: '200',
    ...(from === undefined ? {} : { madeFrom: from }),
    ...(before === undefined ? {} : { madeBefore: before }),
    ...(cursor === '' ? {} : { cursor }),
  });
  return `/api/shown-lists?${query.toString()}`;
}

function report(lines: readonly RescorableDecision[], goal: Goal, withinDays: number): readonly string[] {
  const places = lines.flatMap(({ shown }) => shown);
  const known = places.filter(({ reward }) => reward !== null);
  const open = lines.filter(({ shown }) => shown.some(({ reward }) => reward === null)).length;
  const drawn = places.filter(({ propensity }) => propensity < 1).length;
  return [
    `lists written             ${lines.length} (${open} younger than ${withinDays + 1} days, so without an answer)`,
    `places                    ${places.length}, ${drawn} of them drawn`,
    `${goal} within ${withinDays} days`.padEnd(26) +
      `${known.filter(({ reward }) => reward === 1).length} of ${known.length}`,
  ];
}
