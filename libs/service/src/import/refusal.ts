import { Problem } from '../http/problem';
import { ImportOutcome } from './import-target';

/** What a command's failure says about its row: a refusal for every answer the row itself caused; any other failure is thrown on. */
export function refusedBy(failure: unknown): ImportOutcome {
  if (!(failure instanceof Problem) || failure.status >= 500 || failure.status === 401 || failure.status === 429)
    throw failure;
  if (failure.fields.length > 0) return { refused: failure.fields };
  return { refused: [{ code: failure.code, params: failure.params }] };
}
