import { citations, Citations } from './citations';
import { FairnessRow, fairnessStages, Lowest } from './fairness';
import { Congestion } from './congestion';
import { congestedWeeks, Outcome, RoundOutcome } from './outcome';
import { RateRow } from './rates';
import { StageName } from './stages';

const percent = (rate: number | null): string => (rate === null ? '–' : `${(rate * 100).toFixed(1)} %`);

/** Columns of a terminal: Chinese characters take two. */
const width = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);
const left = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)));
const right = (text: string, columns: number): string => ' '.repeat(Math.max(0, columns - width(text))) + text;

function rate({ label, registered, placed, placedIncludingSubsidised, rate }: RateRow): string {
  const numbers = [String(registered), String(placed), String(placedIncludingSubsidised), percent(rate)];
  return `  ${left(label, 42)}${numbers.map((number) => right(number, 12)).join('')}`;
}

const head = `  ${left('', 42)}${['registered', 'market work', '+subsidised', 'rate'].map((word) => right(word, 12)).join('')}`;

const stageNames: readonly (readonly [StageName, string])[] = [
  ['registered', 'registered unemployed'],
  ['recommended', 'with three or more recommendations'],
  ['referred', 'referred to a vacancy'],
  ['hired', 'hired'],
  ['verified', 'verified in work'],
  ['sustained', 'still working after 90 days'],
];

/** The story's end for a terminal; numbers in brackets lead to the questions at the end, which anybody with a right to may ask again. */
export function tableOf(outcome: Outcome): string {
  const { stages, byGroup, byTownship, threeMonthsEarlier, changedSince, refusal, explanation, drillDown } = outcome;
  const { lastRound, congestion, fairness } = outcome;
  const cited = citations();
  return [
    'People',
    ...stageNames.flatMap(([name, text]) =>
      stages
        .filter((stage) => stage.name === name)
        .map(({ count, address }) => `  ${left(text, 38)}${right(String(count), 8)}  ${cited.at(address)}`),
    ),
    '',
    ...(lastRound === undefined
      ? []
      : [`The last round of recommendations ${cited.at(lastRound.address)}`, ...roundLines(lastRound), '']),
    `Recommendations of the last ${congestedWeeks} weeks ${cited.at(...congestion.addresses)}`,
    ...congestionLines(congestion),
    '',
    'Fairness: the lowest ratio to the group that did best (among people of equal education)',
    `  ${left('', 14)}${fairnessStages.map((stage) => right(stage, 16)).join('')}`,
    ...fairness.map((row) => fairnessLine(row, cited)),
    '  * Below 0.80 (four fifths) or significantly lower: somebody should look. Small groups are not judged.',
    '',
    `Placement rate ${cited.at(...byGroup.addresses)}`,
    head,
    rate({ ...byGroup.total, label: 'all' }),
    `${rate({ ...threeMonthsEarlier.total, label: 'all, as known three months earlier' })}  ${cited.at(...threeMonthsEarlier.addresses)}`,
    `  ${changedSince.persons} persons count differently since, each with the events ${cited.at(changedSince.address)}`,
    '',
    'by group',
    head,
    ...byGroup.rows.map(rate),
    '',
    `by township ${cited.at(...byTownship.addresses)}`,
    head,
    ...byTownship.rows.map(rate),
    '',
    ...(refusal === undefined ? [] : ['A refused vacancy', ...refusalLines(refusal), '']),
    ...(explanation === undefined
      ? []
      : ['A recommendation in words', ...wordsOf(explanation.zh), ...wordsOf(explanation.en), '']),
    ...(drillDown === undefined
      ? []
      : [
          `Behind the number: person ${drillDown.personId} ${cited.at(drillDown.address)}`,
          ...drillDown.events.map((event) => `  ${event}`),
          '',
        ]),
    'Each number can be asked for again, by definition and version and as known at an instant (docs/how-to/get-a-token.md)',
    ...cited.list(),
  ].join('\n');
}

function roundLines({ people, served, gapMillionths }: RoundOutcome): string[] {
  return linesOf([
    ['people with wishes and skills known', String(people)],
    ['given three recommendations', `${served} (${percent(people === 0 ? null : served / people)})`],
    ['from the best there is at most', `${(gapMillionths / 10_000).toFixed(4)} %`],
  ]);
}

function congestionLines({ vacancies, withoutAny, overloaded, gini }: Congestion): string[] {
  return linesOf([
    ['vacancies open', String(vacancies)],
    ['recommended to nobody', String(withoutAny)],
    ['recommended to too many', String(overloaded)],
    ['Gini of recommendations over openings', gini?.toFixed(2) ?? '–'],
  ]);
}

function linesOf(lines: readonly (readonly [string, string])[]): string[] {
  return lines.map(([name, value]) => `  ${left(name, 38)}${right(value, 16)}`);
}

function fairnessLine({ by, lowest }: FairnessRow, cited: Citations): string {
  const cells = lowest.map((one) => right(ratios(one), 16));
  return `  ${left(`by ${by}`, 14)}${cells.join('')}  ${cited.at(...lowest.map(({ address }) => address))}`;
}

function ratios({ ratio, isFlagged, ratioAmongAlike, isFlaggedAmongAlike }: Lowest): string {
  const shown = (value: number | null, flagged: boolean) => `${value?.toFixed(2) ?? '–'}${flagged ? '*' : ''}`;
  return `${shown(ratio, isFlagged)} (${shown(ratioAmongAlike, isFlaggedAmongAlike)})`;
}

function refusalLines({ title, findings }: NonNullable<Outcome['refusal']>): string[] {
  return [
    `  ${title}`,
    ...findings.map(({ text, source, rule }) => `  ${String(rule)}: ${String(text)}（${String(source)}）`),
  ];
}

/** The texts of an explanation, whatever its parts are called. */
function wordsOf(explanation: unknown): string[] {
  if (typeof explanation === 'string') return [`  ${explanation}`];
  if (typeof explanation !== 'object' || explanation === null) return [];
  return Object.values(explanation).flatMap(wordsOf);
}
