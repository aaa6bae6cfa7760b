const short = 40;

/** Sorts the first `size` of `values`, ascending. A short list by insertion: a call of the built-in sort costs more than that. */
export function sortFirst(values: Int32Array, size: number): void {
  if (size > short) {
    values.subarray(0, size).sort();
    return;
  }
  for (let next = 1; next < size; next += 1) {
    const value = values[next]!;
    let at = next;
    for (; at > 0 && values[at - 1]! > value; at -= 1) values[at] = values[at - 1]!;
    values[at] = value;
  }
}
