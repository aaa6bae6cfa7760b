import { Databases, databaseOf } from './stored';

export interface Work {
  id: string;
  person: string;
  employer: string;
  kind: string;
  from: string;
  to: string | null;
  verified: boolean;
}

/** Events of a type ($2) recorded by an instant ($1, epoch ms), oldest first. */
export const events = `from event_store.events where recorded_at <= $1 and type like $2 order by position`;

/** Spells of registered unemployment as last stated, by their ids. */
export async function openings(databases: Databases, asOf: number) {
  const said = await databaseOf(databases, 'job_seekers').query<{
    type: string;
    id: string;
    person: string;
    on: string;
  }>(`select type, data->>'registrationId' id, data->>'personId' person, data->>'openedOn' "on" ${events}`, [
    asOf,
    'registration-%',
  ]);
  const spells = new Map<string, { person: string; on: string }>();
  for (const { type, id, person, on } of said) {
    if (type === 'registration-opened' || type === 'registration-corrected') spells.set(id, { person, on });
    if (type === 'registration-voided') spells.delete(id);
  }
  return spells;
}

export async function residences(databases: Databases, asOf: number): Promise<ReadonlyMap<string, string>> {
  const said = await databaseOf(databases, 'job_seekers').query<{ person: string; residence: string }>(
    `select data->>'personId' person, data->>'residence' residence
     from event_store.events where recorded_at <= $1 and type in ('person-registered', 'person-corrected') order by position`,
    [asOf],
  );
  return new Map(said.map(({ person, residence }) => [person, residence]));
}

export async function memberships(databases: Databases, asOf: number) {
  type Membership = { id: string; person: string; group: string; from: string; to: string | null };
  const said = await databaseOf(databases, 'job_seekers').query<Membership & { type: string }>(
    `select type, data->>'factId' id, data->>'personId' person, data->>'group' "group", data->>'from' "from", data->>'to' "to"
     ${events}`,
    [asOf, 'membership-%'],
  );
  const facts = new Map<string, Membership>();
  for (const fact of said) {
    if (fact.type === 'membership-voided') facts.delete(fact.id);
    else facts.set(fact.id, fact);
  }
  return facts;
}

/** Work as last reported, verified, corrected and ended, by placement. */
export async function jobs(databases: Databases, asOf: number): Promise<ReadonlyMap<string, Work>> {
  const said = await databaseOf(databases, 'placements').query<
    Omit<Work, 'verified'> & { type: string; verified: string | null; ended: string }
  >(
    `select type, data->>'placementId' id, data->>'personId' person, data->'spell'->>'employerId' employer,
       data->'spell'->>'kind' kind, data->'spell'->>'from' "from", data->'spell'->>'to' "to", data->>'verifiedOn' verified,
       data->>'endedOn' ended ${events}`,
    [asOf, 'placement-%'],
  );
  const work = new Map<string, Work>();
  for (const { type, verified, ended, ...told } of said) {
    const known = work.get(told.id);
    if (type === 'placement-reported' || type === 'placement-corrected')
      work.set(told.id, { ...told, verified: verified !== null });
    else if (type === 'placement-voided') work.delete(told.id);
    else if (known !== undefined && type === 'placement-assigned') work.set(told.id, { ...known, ...told });
    else if (known !== undefined && type === 'placement-verified') known.verified = true;
    else if (known !== undefined && type === 'placement-ended') known.to = ended;
  }
  return work;
}

export async function parentsOfDivisions(
  databases: Databases,
  asOf: number,
): Promise<ReadonlyMap<string, string | null>> {
  const said = await databaseOf(databases, 'reference_data').query<{ code: string; parent: string | null }>(
    `select data->>'code' code, data->>'parent' parent
     from event_store.events where recorded_at <= $1 and type = 'entry-stated' and data->>'kind' = 'division' order by position`,
    [asOf],
  );
  return new Map(said.map(({ code, parent }) => [code, parent]));
}
