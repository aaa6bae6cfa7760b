import { Caller } from '../caller';
import { History } from '../history';
import { Stores } from '../stores';
import { counsellor } from '../townspeople';

/** Persons whose identity number is claimed by nobody, and claims of nobody, or of somebody erased. */
const unclaimed = `select coalesce(registered.stream_id, claimed.stream_id) as stream
  from (select stream_id from event_store.events where type = 'person-registered'
    except select stream_id from event_store.events where type = 'person-erased') registered
  full join (select distinct stream_id from event_store.claims where scope = 'identity-number') claimed using (stream_id)
  where registered.stream_id is null or claimed.stream_id is null`;
const doubled = `select stream_id as stream from event_store.claims where scope = 'identity-number' group by 1 having count(*) > 1`;

/** Identity numbers that became nobody, two persons, or somebody whom the platform does not find by them. */
export async function wrongIdentities(stores: Stores, caller: Caller, history: History): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [identityNumber, made] of history.identities) {
    if (new Set(made).size > 1) wrong.push(`one identity number became persons ${made.join(', ')}`);
    const { status, body } = await caller.ask(counsellor, '/api/people/lookups', { identityNumber });
    const found = status < 300 ? String(body['personId']) : undefined;
    const [person] = made;
    if (person !== undefined && history.erased.has(person)) {
      if (found === person) wrong.push(`erased person ${person} is still found by the identity number`);
    } else if (found === undefined)
      wrong.push(`nobody is found by an identity number that was registered (${person ?? 'by a file'})`);
    else if (person !== undefined && found !== person) wrong.push(`person ${person} is found as ${found}`);
  }
  const claims = async (sql: string) => stores.of('job-seekers').query<{ stream: string }>(sql);
  const [without, several] = await Promise.all([claims(unclaimed), claims(doubled)]);
  return [
    ...wrong,
    ...without.map(({ stream }) => `${stream} and its identity number do not belong together`),
    ...several.map(({ stream }) => `${stream} has two identity numbers`),
  ];
}
