import { Ask } from './export-command';
import { Refused } from './refused';

/** Asks over HTTP with an access token. Throws {@link Refused} with what the platform says when it does not answer the question. */
export function askPlatform(token: string | undefined): Ask {
  if (token === undefined)
    throw new Refused('Put an access token of a bureau analyst or an auditor into DOORSTEP_TOKEN.');
  return async (address, path) => {
    const headers = { authorization: `Bearer ${token}`, 'accept-language': 'en' };
    const answer = await fetch(new URL(path, address), { headers }).catch((cause: unknown) => {
      throw new Refused(`${address} does not answer`, { cause });
    });
    if (!answer.ok) throw new Refused(`${address} answers ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
}
