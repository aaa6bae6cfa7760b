/** The Gini coefficient of amounts that are not negative: 0 where all are equal, near 1 where one is everything. Null where there is nothing to share. */
export function giniOf(amounts: readonly number[]): number | null {
  const sorted = [...amounts].sort((a, b) => a - b);
  let [sum, ranked] = [0, 0];
  sorted.forEach((amount, at) => {
    sum += amount;
    ranked += (2 * (at + 1) - sorted.length - 1) * amount;
  });
  return sum === 0 ? null : ranked / (sorted.length * sum);
}
