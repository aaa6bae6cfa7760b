import { FairnessRow, fairnessStages } from './fairness';
import { Outcome, RateRow, RoundOutcome } from './outcome';

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

/** The story's end for a terminal. */
export function tableOf(outcome: Outcome): string {
  const { funnel, total, byGroup, byTownship, threeMonthsEarlier, changedSince, refusal, explanation, drillDown } =
    outcome;
  const { lastRound, fairness } = outcome;
  const steps: readonly (readonly [string, number | undefined])[] = [
    ['registered unemployed', funnel['registered']],
    ['with three or more recommendations', funnel['recommended']],
    ['referred to a vacancy', funnel['referred']],
    ['hired', funnel['hired']],
    ['verified in work', funnel['verified']],
    ['still working after 90 days', funnel['sustained']],
  ];
  return [
    'People',
    ...steps.map(([step, count]) => `  ${left(step, 38)}${right(String(count ?? '–'), 8)}`),
    '',
    ...(lastRound === undefined ? [] : ['The last round of recommendations', ...roundLines(lastRound), '']),
    'Fairness: the lowest ratio to the group that did best (among people of equal education)',
    `  ${left('', 14)}${fairnessStages.map((stage) => right(stage, 16)).join('')}`,
    ...fairness.map(fairnessLine),
    '  Below 0.80 (four fifths) somebody should look; small groups are not judged.',
    '',
    'Placement rate',
    head,
    rate({ ...total, label: 'all' }),
    rate({ ...threeMonthsEarlier, label: 'all, as known three months earlier' }),
    `  ${changedSince} persons count differently since; /api/placement-rates/comparison names their events.`,
    '',
    'by group',
    head,
    ...byGroup.map(rate),
    '',
    'by township',
    head,
    ...byTownship.map(rate),
    '',
    ...(refusal === undefined ? [] : ['A refused vacancy', ...refusalLines(refusal), '']),
    ...(explanation === undefined
      ? []
      : ['A recommendation in words', ...wordsOf(explanation.zh), ...wordsOf(explanation.en), '']),
    ...(drillDown === undefined
      ? []
      : [`Behind the number: person ${drillDown.personId}`, ...drillDown.events.map((event) => `  ${event}`)]),
  ].join('\n');
}

function roundLines({ people, served, vacancies, gapMillionths, congestion }: RoundOutcome): string[] {
  const lines: readonly (readonly [string, string])[] = [
    ['people with wishes and skills known', String(people)],
    ['given three recommendations', `${served} (${percent(people === 0 ? null : served / people)})`],
    ['from the best there is at most', `${(gapMillionths / 10_000).toFixed(4)} %`],
    ['vacancies', String(vacancies)],
    ['recommended to nobody', String(congestion.withoutAny)],
    ['recommended to too many', String(congestion.overloaded)],
    ['Gini of recommendations', (congestion.gini / 1000).toFixed(2)],
  ];
  return lines.map(([name, value]) => `  ${left(name, 38)}${right(value, 16)}`);
}

function fairnessLine({ by, lowest }: FairnessRow): string {
  const cells = lowest.map(({ ratio, conditionalRatio }) =>
    right(ratio === null ? '–' : `${ratio.toFixed(2)} (${conditionalRatio?.toFixed(2) ?? '–'})`, 16),
  );
  return `  ${left(`by ${by}`, 14)}${cells.join('')}`;
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
