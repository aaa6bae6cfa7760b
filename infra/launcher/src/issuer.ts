import { createIdentity, Identity } from '@doorstep/identity';
import type { TokenSettings } from '@doorstep/service';
import { Obstacle } from './obstacle';

const answersWithinMs = 10_000;

/** What services need to verify tokens of a configured issuer, from its discovery document. */
export async function discoverIssuer(issuer: string, audience = 'doorstep'): Promise<TokenSettings> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const document = await fetch(address, { signal: AbortSignal.timeout(answersWithinMs) })
    .then((answer) => (answer.ok ? (answer.json() as Promise<{ jwks_uri?: string }>) : undefined))
    .catch(() => undefined);
  if (document?.jwks_uri === undefined) {
    throw new Obstacle(`The identity provider of DOORSTEP_ISSUER does not answer at ${address}.`);
  }
  return { issuer, jwksUrl: document.jwks_uri, audience };
}

/** The local provider behind the one port. */
export function localIdentity(baseUrl: string, dataDir: string, log: (line: string) => void): Promise<Identity> {
  return createIdentity({ issuer: `${baseUrl}/identity`, dataDir, log });
}
