/** Numbers for addresses, in the order they are first spoken of. */
export interface Citations {
  /** The numbers of these addresses, in brackets: `[3]`, `[3-5]`. */
  at(...addresses: readonly string[]): string;
  /** All that were spoken of, each with its number. */
  list(): readonly string[];
}

export function citations(): Citations {
  const known: string[] = [];
  const numberOf = (address: string): number => {
    if (!known.includes(address)) known.push(address);
    return known.indexOf(address) + 1;
  };
  return {
    at: (...addresses) => {
      const numbers = addresses.map(numberOf);
      const [first, last] = [numbers[0], numbers.at(-1)];
      return first === last ? `[${first}]` : `[${first}-${last}]`;
    },
    list: () => known.map((address, at) => `  [${at + 1}] ${address}`),
  };
}
