import { createIdentity, Identity } from '@doorstep/identity';
import type { TokenSettings } from '@doorstep/service';
import { Obstacle } from './obstacle';

/** The configured OIDC issuer, or none: then the local provider with its demo accounts stands in. */
export function configuredIssuer(environment: NodeJS.ProcessEnv): string | undefined {
  return environment['DOORSTEP_ISSUER'] || undefined;
}

/** What services need to verify tokens of a configured issuer, from its discovery document. */
export async function discoverIssuer(issuer: string, environment: NodeJS.ProcessEnv): Promise<TokenSettings> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const document = await fetch(address)
    .then((answer) => (answer.ok ? (answer.json() as Promise<{ jwks_uri?: string }>) : undefined))
    .catch(() => undefined);
  if (document?.jwks_uri === undefined) {
    throw new Obstacle(`The identity provider of DOORSTEP_ISSUER does not answer at ${address}.`);
  }
  return { issuer, jwksUrl: document.jwks_uri, audience: environment['DOORSTEP_AUDIENCE'] ?? 'doorstep' };
}

/** The local provider behind the one port. */
export function localIdentity(baseUrl: string, dataDir: string, log: (line: string) => void): Promise<Identity> {
  return createIdentity({ issuer: `${baseUrl}/identity`, dataDir, log });
}
