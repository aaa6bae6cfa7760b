/** Positions of the `most` largest values above zero, the largest first; equal ones in their order. */
export function largest(values: Float64Array, most: number): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    if (value <= 0) continue;
    if (found.length === most && value <= (values[found[most - 1] as number] as number)) continue;
    let place = found.length;
    while (place > 0 && (values[found[place - 1] as number] as number) < value) place -= 1;
    found.splice(place, 0, at);
    if (found.length > most) found.pop();
  }
  return found;
}

/** Shares of the votes of the `neighbours` nearest texts, each by the square of its cosine. */
export function vote(
  cosines: Float64Array,
  neighbours: number,
  conceptOf: ArrayLike<number>,
  weightOf: (text: number) => number,
  concepts: number,
): Float64Array {
  const votes = new Float64Array(concepts);
  let sum = 0;
  for (const text of largest(cosines, neighbours)) {
    const cosine = cosines[text] as number;
    const voice = cosine * cosine * weightOf(text);
    const concept = conceptOf[text] as number;
    votes[concept] = (votes[concept] as number) + voice;
    sum += voice;
  }
  if (sum > 0) for (let at = 0; at < concepts; at += 1) votes[at] = (votes[at] as number) / sum;
  return votes;
}
