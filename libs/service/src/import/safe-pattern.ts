const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})/;
const groupKind = /^\?(?:[:=!]|<[=!]|<\w+>)/;

/**
 * True unless a group that repeats holds a repetition or a choice itself, however deep: such a pattern can take exponential time on
 * text of the file's author.
 */
export function isSafePattern(pattern: string): boolean {
  const open = [{ varies: false }];
  const current = () => open.at(-1) as { varies: boolean };
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern[at];
    if (char === '\\') at += 1;
    else if (char === '[') at = endOfClass(pattern, at);
    else if (char === '(') {
      open.push({ varies: false });
      at += groupKind.exec(pattern.slice(at + 1))?.[0].length ?? 0;
    } else if (char === ')' && open.length > 1) {
      const group = open.pop() as { varies: boolean };
      const repeats = quantifier.exec(pattern.slice(at + 1))?.[0];
      if (group.varies && repeats !== undefined && repeats !== '?') return false;
      current().varies ||= group.varies;
    } else if (char === '|' || quantifier.test(pattern.slice(at))) current().varies = true;
  }
  return true;
}

function endOfClass(pattern: string, from: number): number {
  let at = from + 1;
  while (at < pattern.length && pattern[at] !== ']') at += pattern[at] === '\\' ? 2 : 1;
  return at;
}
