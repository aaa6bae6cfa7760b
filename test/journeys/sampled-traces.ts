import { createHash } from 'node:crypto';
import { Caller } from './caller';
import { must } from './labour-market';
import { VerdictInputs } from './verdict-inputs';
import { verdictsOn } from './verdicts';

const auditor = { role: 'auditor' };
const atOnce = 8;

interface Listed {
  readonly personId: string;
  readonly profiled: boolean;
}

/** What an auditor is told of a pair: the verdicts, the score's parts, and all they hang on. */
interface Trace {
  readonly personId: string;
  readonly vacancyId: string;
  readonly on: string;
  readonly suits: boolean;
  readonly score: number;
  readonly trace: {
    readonly constraints: readonly { readonly rule: string; readonly version: number; readonly satisfied: boolean }[];
    readonly contributions: readonly Contribution[];
  };
  readonly inputs: VerdictInputs;
}

interface Contribution {
  readonly weight: number;
  readonly value: number;
  readonly points: number;
}

/** The traces of `count` pairs drawn from all people with a profile and these vacancies. */
export async function sampledTraces(
  caller: Caller,
  count: number,
  vacancies: readonly string[],
): Promise<readonly Trace[]> {
  const people = await caller.get(auditor, '/api/people?limit=200');
  must(200, people);
  const drawn = (people.body['items'] as readonly Listed[])
    .filter(({ profiled }) => profiled)
    .flatMap(({ personId }) => vacancies.map((id) => `personId=${personId}&vacancyId=${id}`))
    .sort((a, b) => digestOf(a).localeCompare(digestOf(b)))
    .slice(0, count);
  const traces: Trace[] = [];
  const ask = async () => {
    for (let pair = drawn.pop(); pair !== undefined; pair = drawn.pop()) {
      const answer = await caller.get(auditor, `/api/match-traces?${pair}&reader=auditor`);
      must(200, answer);
      traces.push(JSON.parse(answer.text) as Trace);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
  return traces;
}

/** Where a trace says something else than what its own inputs come to. */
export function disagreements({ personId, vacancyId, on, suits, score, trace, inputs }: Trace): readonly string[] {
  const own = verdictsOn(inputs, on);
  const told = toldBy(trace);
  const contributions = trace.contributions.map(({ weight, value }) => Math.round((weight * value) / 1000));
  const total = contributions.reduce((sum, points) => sum + points, 0);
  return [
    ...[...new Set([...Object.keys(own), ...Object.keys(told)])].filter((rule) => own[rule] !== told[rule]),
    ...(suits === Object.values(own).every((holds) => holds) ? [] : ['suits']),
    ...(score === total ? [] : ['score']),
    ...(trace.contributions.every(({ points }, at) => points === contributions[at]) ? [] : ['points']),
    ...(trace.contributions.reduce((sum, { weight }) => sum + weight, 0) === 1000 ? [] : ['weights']),
  ].map((what) => `${what}: person ${personId}, vacancy ${vacancyId}`);
}

/** Rules that stood in somebody's way. */
export function rulesBroken(traces: readonly Trace[]): readonly string[] {
  const broken = traces.flatMap(({ trace }) => trace.constraints.filter(({ satisfied }) => !satisfied));
  return [...new Set(broken.map(({ rule }) => rule))];
}

function toldBy({ constraints }: Trace['trace']): Readonly<Record<string, boolean>> {
  return Object.fromEntries(constraints.map(({ rule, version, satisfied }) => [`${rule} ${version}`, satisfied]));
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
