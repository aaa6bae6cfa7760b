import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Who sends requests; the claims of their token, or none. */
export interface Speaker {
  readonly name: string;
  readonly claims?: Readonly<Record<string, string>>;
}

/** An access token for a speaker of a running platform with its local identity provider. */
export async function tokenOf({ claims }: Speaker, url: string, data: string): Promise<string | undefined> {
  if (claims === undefined) return undefined;
  const file = readFileSync(join(data, 'identity/identity.secret.json'), 'utf8');
  const { simulationSecret } = JSON.parse(file) as { simulationSecret: string };
  const answer = await fetch(`${url}/identity/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`demo-simulation:${simulationSecret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'urn:doorstep:demo:act-as', ...claims }),
  });
  const { access_token: token } = (await answer.json()) as { access_token?: string };
  if (token === undefined) throw new Error(`no token for ${JSON.stringify(claims)}`);
  return token;
}
