import { neutral } from './values';

// By the notice and the term a contract gives: 劳动合同法 arts 13–15, 58, 68.
const byContractKind: Readonly<Record<string, number>> = {
  'open-ended': 1000,
  'fixed-term': 800,
  'public-welfare': 600,
  'labour-dispatch': 500,
  'task-based': 400,
  'part-time': 300,
  internship: 200,
  flexible: 100,
  'self-employed': 100,
};
const known = Object.keys(byContractKind);

/** A class for each kind of contract; 0 where nothing is known of it. */
export function stabilityClassOf(contractKind: string | null): number {
  return contractKind === null ? 0 : known.indexOf(contractKind) + 1;
}

/** How each class meets the wish (1 for a stable post, -1 for a flexible one, 0 where none is known), in thousandths. */
export function stabilityValues(wish: number): readonly number[] {
  const stabilities = known.map((kind) => byContractKind[kind] as number);
  if (wish === 0) return [neutral, ...stabilities.map(() => neutral)];
  return [neutral, ...stabilities.map((stability) => (wish > 0 ? stability : 1000 - stability))];
}
