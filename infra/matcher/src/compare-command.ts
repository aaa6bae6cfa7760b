import { checkLogged, checkRescored, compareVersions, Comparison } from '@doorstep/matcher';
import { Refused, refusing, usage } from './refused';
import { Files, linesOf, wordsOf } from './words';

/** Compares the versions in two files; gives the lines to print. Throws {@link Refused} for words or lines that are not understood. */
export function compareCommand(words: readonly string[], files: Pick<Files, 'read'>): readonly string[] {
  const { names, options } = wordsOf(words, 2, ['risk']);
  const [logged, rescored] = names as readonly [string, string];
  const risk = Number(options['risk'] ?? 0.05);
  if (!(risk > 0 && risk < 1)) throw new Refused(`--risk ${options['risk']} is not between 0 and 1\n${usage}`);
  const [was, is] = [linesOf(logged, files, checkLogged), linesOf(rescored, files, checkRescored)];
  return report(
    refusing('', () => compareVersions(was, is, risk)),
    risk,
  );
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
