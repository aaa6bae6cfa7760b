import { IncomingMessage, ServerResponse } from 'node:http';

/** Whatever answers a request in the end: a service of this process, one of another process, or the identity provider. */
export interface Target {
  handle(request: IncomingMessage, response: ServerResponse): void;
}
