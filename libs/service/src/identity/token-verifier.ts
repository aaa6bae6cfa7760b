import { createRemoteJWKSet, errors, JWTPayload, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { Actor, Role, roles } from '@doorstep/event-sourcing';
import { Problem, unavailable } from '../http/problem';

export interface TokenSettings {
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly audience: string;
}

const divisionCode = /^\d{6}(\d{3}){0,2}$/;

/** Turns a bearer token of the configured OIDC issuer into an actor. */
export abstract class TokenVerifier {
  /** Who issues the tokens: with a subject it names an account. */
  abstract readonly issuer: string;
  /** Throws a 401 problem for a token that is not valid (any more), 503 when the issuer's keys cannot be had. */
  abstract actorOf(token: string): Promise<Actor>;
}

/** Verifies signature, issuer, audience and expiry with jose; verified tokens are remembered until they expire. */
export class JwksTokenVerifier extends TokenVerifier {
  readonly issuer: string;
  private readonly keys: ReturnType<typeof createRemoteJWKSet>;
  private readonly verified = new LRUCache<string, { readonly actor: Actor; readonly expiresAt: number }>({
    max: 10_000,
  });

  constructor(private readonly settings: TokenSettings) {
    super();
    this.issuer = settings.issuer;
    this.keys = createRemoteJWKSet(new URL(settings.jwksUrl));
  }

  async actorOf(token: string): Promise<Actor> {
    const known = this.verified.get(token);
    if (known !== undefined && known.expiresAt > Date.now()) return known.actor;
    const payload = await this.verify(token);
    const actor = actorOfClaims(payload);
    this.verified.set(token, { actor, expiresAt: (payload.exp ?? 0) * 1000 });
    return actor;
  }

  private async verify(token: string): Promise<JWTPayload> {
    try {
      const { issuer, audience } = this.settings;
      return (await jwtVerify(token, this.keys, { issuer, audience, requiredClaims: ['exp', 'sub'] })).payload;
    } catch (error) {
      if (isFaultOfToken(error)) throw unauthenticated();
      throw unavailable('identity-provider-unavailable', 2);
    }
  }
}

/** False where the issuer's keys cannot be had: it does not answer, or not with keys. */
function isFaultOfToken(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return false;
  const { JOSEError, JWKSInvalid, JWKSTimeout } = errors;
  return ![JOSEError.code, JWKSInvalid.code, JWKSTimeout.code].includes(error.code);
}

/** 401. */
export function unauthenticated(): Problem {
  return new Problem(401, 'unauthenticated');
}

/**
 * The actor of a token's claims `sub`, `role`, `office`, `person_id`, `employer_id`. Throws 401 for a role we do not know, and for an
 * office that is no division code: a few zeros would reach the whole nation.
 */
export function actorOfClaims(claims: JWTPayload): Actor {
  const role = roles.find((known) => known === claims['role'] && known !== 'system');
  if (role === undefined || claims.sub === undefined) throw unauthenticated();
  const text = (name: string): string | undefined =>
    typeof claims[name] === 'string' && claims[name] !== '' ? (claims[name] as string) : undefined;
  const [office, personId, employerId] = [text('office'), text('person_id'), text('employer_id')];
  if (office !== undefined && !divisionCode.test(office)) throw unauthenticated();
  return {
    kind: kindOf(role),
    id: claims.sub,
    role,
    ...(office ? { office } : {}),
    ...(personId ? { personId } : {}),
    ...(employerId ? { employerId } : {}),
  };
}

function kindOf(role: Role): Actor['kind'] {
  if (role === 'job-seeker') return 'person';
  return role === 'employer' ? 'employer' : 'staff';
}
