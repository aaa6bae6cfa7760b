export const usage = `npm run matcher -- export <address> <logged.jsonl> [--goal hired|answered|referred] [--within <days>] [--from <day>] [--before <day>]
npm run matcher -- rescore <logged.jsonl> <weights.json> <rescored.jsonl> [--bound <points>]
npm run matcher -- compare <logged.jsonl> <rescored.jsonl> [--risk <0 to 1>]`;

/** What kept a command from its work; the message is for whoever typed it. */
export class Refused extends Error {}

/** What `work` gives; whatever it throws is a refusal, its message after `prefix`. */
export function refusing<T>(prefix: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Refused(`${prefix}${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
