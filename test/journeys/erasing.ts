import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Caller, Claims } from './caller';
import { foundIn, key, Secret, text } from './search';

const county = '620521';
const manager: Claims = { role: 'centre-manager', office: county };
const administrator: Claims = { role: 'administrator' };
const ownWords = '在兰州拉面馆跑堂四年，会算账';
const identity = { name: '上官清泉', phone: '13987650421', address: '清水县永清镇泰山庙巷七十七号' };

/**
 * Adds to a person's file what the story leaves out, with a name nobody shares, and tells everything that identifies them: what
 * was theirs before the correction is `former`.
 */
export async function identify(caller: Caller, personId: string): Promise<readonly Secret[]> {
  const path = `/api/people/${personId}`;
  const { body } = await caller.get(manager, path);
  await caller.post(manager, `${path}/corrections`, identity);
  const { body: profile } = await caller.get(manager, `${path}/profile`);
  const workHistory = [{ occupation: '5131', from: '2019-03', to: '2023-04', description: ownWords }];
  const stated = { ...(profile['stated'] as object), personId: undefined, workHistory };
  const restated = await caller.put(manager, `${path}/profile`, stated);
  if (restated.status !== 200) throw new Error(`the profile was not restated: ${restated.text}`);
  await caller.settled();
  const { name, identityNumber, phone } = body as Readonly<Record<string, string | null>>;
  if (typeof name !== 'string' || typeof identityNumber !== 'string') throw new Error('nobody is there to be erased');
  return [
    text('former name', name),
    text('name', identity.name),
    text('identity number', identityNumber),
    ...(phone == null ? [] : [text('former phone', phone)]),
    text('phone', identity.phone),
    text('address', identity.address),
    text('own words', ownWords),
  ];
}

/** The erasure, asked for by the head of the centre and carried out by every service. */
export async function erase(caller: Caller, personId: string): Promise<void> {
  const { status, text: said, body } = await caller.post(manager, `/api/people/${personId}/erasures`);
  if (status !== 201 || body['outcome'] === 'refused') throw new Error(`not erased: ${status} ${said}`);
  await caller.settled();
}

/** Asks every question the platform answers about the person, as an administrator and as themself; where secrets stand in answers. */
export async function searchAnswers(
  caller: Caller,
  personId: string,
  secrets: readonly Secret[],
): Promise<readonly string[]> {
  const { body } = await caller.open('/api/openapi.json');
  const paths = Object.entries(body['paths'] as Readonly<Record<string, object>>).filter(([, verbs]) => 'get' in verbs);
  const found: string[] = [];
  for (const [path] of paths)
    for (const asked of new Set([
      path.replace(/\{\w+\}/g, personId),
      `${path.replace(/\{\w+\}/g, personId)}?personId=${personId}`,
    ]))
      for (const speaker of [administrator, manager, { role: 'job-seeker', person_id: personId }]) {
        const { text: said, status } = await caller.get(speaker, asked);
        if (status >= 500) throw new Error(`${asked} answers ${status}`);
        found.push(...foundIn(`answer ${asked}`, said, secrets));
      }
  return found;
}

/** The keys that live outside the database. */
export function keysOf(data: string): readonly Secret[] {
  const ring = JSON.parse(readFileSync(join(data, 'keys/key-ring.json'), 'utf8')) as Readonly<
    Record<string, Readonly<Record<string, string>>>
  >;
  return Object.entries(ring).flatMap(([kind, versions]) =>
    Object.entries(versions).map(([version, base64]) => key(`${kind} ${version}`, Buffer.from(base64, 'base64'))),
  );
}
