/** How recommendations spread over vacancies. */
export interface Congestion {
  /** 0 when all vacancies got equally many, near 1 when one got them all. */
  readonly gini: number;
  readonly withoutAny: number;
  readonly overloaded: number;
  /** Recommendations above the limits. */
  readonly overload: number;
}

/** `recommendations` and `limit`, c × openings, of each vacancy. */
export function congestionOf(recommendations: ArrayLike<number>, limit: ArrayLike<number>): Congestion {
  let [withoutAny, overloaded, overload] = [0, 0, 0];
  for (let v = 0; v < recommendations.length; v += 1) {
    const above = (recommendations[v] as number) - (limit[v] as number);
    if (recommendations[v] === 0) withoutAny += 1;
    if (above > 0) [overloaded, overload] = [overloaded + 1, overload + above];
  }
  return { gini: giniOf(recommendations), withoutAny, overloaded, overload };
}

/** The Gini coefficient of amounts that are not negative; 0 when there is nothing to share. */
export function giniOf(amounts: ArrayLike<number>): number {
  const sorted = Float64Array.from(amounts).sort();
  let [sum, ranked] = [0, 0];
  sorted.forEach((amount, at) => {
    sum += amount;
    ranked += (2 * (at + 1) - sorted.length - 1) * amount;
  });
  return sum === 0 ? 0 : ranked / (sorted.length * sum);
}

/** How far the guarantee holds among the entitled. */
export interface Coverage {
  readonly people: number;
  /** People who were given all that is guaranteed. */
  readonly met: number;
  readonly guaranteed: number;
  /** Of what is guaranteed; what somebody got beyond is not counted. */
  readonly given: number;
}

/** One entry per entitled person in both arrays. */
export function coverageOf(guaranteed: ArrayLike<number>, given: ArrayLike<number>): Coverage {
  const coverage = { people: guaranteed.length, met: 0, guaranteed: 0, given: 0 };
  for (let p = 0; p < guaranteed.length; p += 1) {
    const most = guaranteed[p] as number;
    const got = Math.min(most, given[p] as number);
    coverage.guaranteed += most;
    coverage.given += got;
    if (got === most) coverage.met += 1;
  }
  return coverage;
}
