import { Databases, databaseOf } from './stored';

/** The record that stands for the person a fact is about; `record` is the one it was written with. */
export type OwnerOf = (record: string, category: string, fact: string) => string;

/** Whose facts are, by the merges, splits and assignments recorded by an instant (epoch ms). */
export async function ownership(databases: Databases, asOf: number): Promise<OwnerOf> {
  type Said = { type: string; stream: string; survivor: string; category: string; fact: string; person: string };
  const said = await databaseOf(databases, 'job_seekers').query<Said>(
    `select type, substr(stream_id, 8) stream, data->>'survivorId' survivor, data->>'category' category,
       data->>'factId' fact, data->>'personId' person
     from event_store.events where recorded_at <= $1 and type in ('persons-merged', 'persons-split', 'fact-assigned')
     order by position`,
    [asOf],
  );
  const survivors = new Map<string, string>();
  const assigned: Said[] = [];
  for (const one of said) {
    if (one.type === 'persons-merged') survivors.set(one.stream, one.survivor);
    else if (one.type === 'persons-split') survivors.delete(one.stream);
    else assigned.push(one);
  }
  return (record, category, fact) => {
    let owner = record;
    for (const { stream, survivor, person } of assigned.filter((one) => one.category === category && one.fact === fact))
      if ([stream, survivor].includes(owner)) owner = person;
    for (let next = survivors.get(owner); next !== undefined; next = survivors.get(owner)) owner = next;
    return owner;
  };
}
