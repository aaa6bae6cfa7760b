import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Grant, Role } from '@doorstep/event-sourcing';
import { PersonKeys } from '@doorstep/event-store';
import { CapabilityIndex } from '../command/capability-index';
import { uuidFrom } from '../command/uuid-from';
import { TokenVerifier, unauthenticated } from '../identity/token-verifier';
import { languageOf } from '../text/catalogue';
import { Asked, AskedRequest } from './asked';
import { forbidden, Problem } from './problem';
import { idempotencyKeys, RouteAccess, routeAccess } from './routes';

interface GuardedRequest extends AskedRequest {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
}

type GuardedAccess = Exclude<RouteAccess, { kind: 'open' }>;

/** Who is it, and may that role use this route at all? Whose record it is, is judged once the record is loaded. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly roles = new WeakMap<GuardedAccess, ReadonlySet<Role>>();

  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenVerifier,
    private readonly capabilities: CapabilityIndex,
    private readonly keys: PersonKeys,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<RouteAccess | undefined>(routeAccess, context.getHandler());
    if (access === undefined) throw new Error('route without access rule');
    if (access.kind === 'open') return true;
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const token = /^Bearer +(\S+)$/i.exec(request.headers['authorization'] ?? '')?.[1];
    if (token === undefined) throw unauthenticated();
    const actor = await this.tokens.actorOf(token);
    if (!this.rolesOf(access).has(actor.role)) throw forbidden();
    request.asked = new Asked(
      actor,
      languageOf(request.headers['accept-language']),
      request.id,
      access.kind === 'reads' ? access.grants : [],
      this.idempotencyOf(request, actor.id),
      ifMatchOf(request.headers['if-match']),
      reasonOf(request.headers['doorstep-reason']),
    );
    return true;
  }

  /** The fingerprint is keyed: a plain hash of a body that identifies somebody could be guessed. */
  private idempotencyOf(request: GuardedRequest, actorId: string): { key: string; fingerprint: string } | undefined {
    const key = request.headers['idempotency-key'];
    if (key === undefined) return undefined;
    if (!idempotencyKeys.test(key)) throw new Problem(400, 'invalid-idempotency-key');
    const said = `${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`;
    const [oldest] = [...this.keys.lookupHashes('request', said)].sort((a, b) => a.version - b.version);
    return { key: uuidFrom(`${actorId}\n${key}`), fingerprint: oldest?.hash ?? '' };
  }

  private rolesOf(access: GuardedAccess): ReadonlySet<Role> {
    let roles = this.roles.get(access);
    if (roles === undefined) {
      roles = new Set(this.grantsOf(access).flatMap((grant) => grant.roles));
      this.roles.set(access, roles);
    }
    return roles;
  }

  private grantsOf(access: GuardedAccess): readonly Grant[] {
    if (access.kind === 'reads') return access.grants;
    return access.commands.flatMap((command) => {
      const { grants } = this.capabilities.ofCommandClass(command).access;
      return grants[new command({} as never).type] ?? [];
    });
  }
}

function ifMatchOf(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version === undefined) throw new Problem(400, 'invalid-if-match');
  return Number(version);
}

function reasonOf(header: string | undefined): string | undefined {
  if (header === undefined || /^[a-z0-9][a-z0-9.:-]{0,79}$/.test(header)) return header;
  throw new Problem(400, 'invalid-reason');
}
