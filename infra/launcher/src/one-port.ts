import { Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { Edge } from '@doorstep/edge';
import { listen } from './listen';

const drainsWithinMs = 5_000;

/** A port with an edge behind it. */
export class OnePort {
  readonly edge = new Edge();
  /** Where it is reached, once open. */
  url = '';
  private server: Server | undefined;

  /** Throws an obstacle when it cannot be opened. */
  async open(host: string, port: number): Promise<void> {
    const named = host.includes(':') ? `[${host}]` : host;
    this.server = await listen(this.edge.listener, port, host);
    this.url = `http://${named}:${(this.server.address() as AddressInfo).port}`;
  }

  /** Takes no new requests; resolves when those under way are answered, or after some seconds. */
  async close(): Promise<void> {
    const { server } = this;
    if (server === undefined) return;
    const closed = new Promise((done) => server.close(done));
    server.closeIdleConnections();
    const timer = setTimeout(() => server.closeAllConnections(), drainsWithinMs);
    await closed;
    clearTimeout(timer);
  }
}
