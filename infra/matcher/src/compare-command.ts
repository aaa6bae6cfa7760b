import { checkLogged, checkRescored, compareVersions, Comparison, readLines } from '@doorstep/matcher';

export const usage = `npm run matcher -- compare <logged.jsonl> <rescored.jsonl> [--risk <0 to 1>]`;

/** What kept the command from its work; the message is for whoever typed it. */
export class Refused extends Error {}

/** Compares the versions in two files, read by `read`; gives the lines to print. Throws {@link Refused} for words or lines that are not understood. */
export function compareCommand(words: readonly string[], read: (path: string) => string): readonly string[] {
  const { logged, rescored, risk } = parse(words);
  const [was, is] = [linesOf(logged, read, checkLogged), linesOf(rescored, read, checkRescored)];
  return report(
    refusing('', () => compareVersions(was, is, risk)),
    risk,
  );
}

function parse(words: readonly string[]): { logged: string; rescored: string; risk: number } {
  const [action, logged, rescored, option, value, ...more] = words;
  const risk = option === undefined ? 0.05 : Number(value);
  const known = option === undefined || option === '--risk';
  if (action !== 'compare' || logged === undefined || rescored === undefined || !known || more.length > 0)
    throw new Refused(usage);
  if (!(risk > 0 && risk < 1)) throw new Refused(`--risk ${value ?? ''} is not between 0 and 1\n${usage}`);
  return { logged, rescored, risk };
}

function linesOf<T>(path: string, read: (path: string) => string, check: (value: unknown) => asserts value is T) {
  return refusing(`${path}: `, () => readLines(read(path), check));
}

function refusing<T>(prefix: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Refused(`${prefix}${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function report(compared: Comparison, risk: number): readonly string[] {
  const number = (value: number) => (Number.isFinite(value) ? String(Number(value.toPrecision(4))) : 'unbounded');
  const sure = `${number((1 - risk) * 100)} %`;
  const claims: Readonly<Record<Comparison['claim'], string>> = {
    better: `The other version is better by at least ${number(compared.claimed)} a decision (${sure} sure).`,
    worse: `The other version is worse by at least ${number(-compared.claimed)} a decision (${sure} sure).`,
    none: 'Nothing is claimed: the log does not show a difference.',
  };
  return [
    `decisions compared        ${compared.decisions} (left out ${compared.leftOut})`,
    `reward as logged          ${number(compared.loggedReward)} a decision`,
    `reward of the other, IPS  ${number(compared.ips)} (self-normalised ${number(compared.snips)})`,
    `difference                ${number(compared.difference)}, between ${number(compared.interval.lower)} and ${number(compared.interval.upper)}`,
    `overlap                   ${number(compared.overlap * 100)} %, ${number(compared.effectivePlaces)} effective places`,
    claims[compared.claim],
  ];
}
