import { randomUUID } from 'node:crypto';
import { IncomingMessage, RequestListener } from 'node:http';
import { answerStarting } from './starting';
import { Target } from './target';

export * from './balanced.target';
export * from './process.target';
export * from './starting';
export * from './target';
export * from './unreadable';

export interface MountOptions {
  /** Hands the request on without the mounted path, e.g. `/services/matching/health/live` as `/health/live`. */
  readonly strip?: boolean;
}

const harmless = /^[\w-]{8,64}$/;

/** The one port: gives each request a correlation id and hands it to the target mounted on its longest path, or says that one is starting. */
export class Edge {
  private readonly mounts = new Map<string, { readonly target: Target; readonly strip: boolean }>();

  /** Mounts `target` on a path of at most three segments (`/identity`, `/api/people`, `/api/imports/people`) or on `/` for all the rest; a later one takes over. */
  mount(path: string, target: Target, { strip = false }: MountOptions = {}): void {
    this.mounts.set(path, { target, strip });
  }

  readonly listener: RequestListener = (request, response) => {
    response.setHeader('x-correlation-id', correlate(request));
    const url = request.url ?? '/';
    const path = prefixesOf(url).find((prefix) => this.mounts.has(prefix));
    const mount = path === undefined ? undefined : this.mounts.get(path);
    if (path === undefined || mount === undefined) return answerStarting(request, response);
    if (mount.strip) request.url = url.slice(path.length).replace(/^(?!\/)/, '/');
    mount.target.handle(request, response);
  };
}

/** The paths a request may be mounted under, the longest first. */
function prefixesOf(url: string): readonly string[] {
  const [first = '', second = '', third = ''] = url.slice(1).split(/[?#]/, 1).join('').split('/', 3);
  return [`/${first}/${second}/${third}`, `/${first}/${second}`, `/${first}`, '/'];
}

/** The caller's correlation id where it is a harmless token, else a new one; written back, so that every service sees the same. */
function correlate(request: IncomingMessage): string {
  const given = request.headers['x-correlation-id'];
  const id = typeof given === 'string' && harmless.test(given) ? given : randomUUID();
  request.headers['x-correlation-id'] = id;
  return id;
}
