import { once } from 'node:events';
import { AddressInfo, createServer } from 'node:net';
import { NodePorts } from './server-properties';

/** Ports of 127.0.0.1 that nobody listens on, no two alike, for that many nodes. */
export async function freePorts(nodes: number): Promise<readonly NodePorts[]> {
  const servers = Array.from({ length: nodes * 3 }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return Array.from({ length: nodes }, (_, i) => ({
    id: i + 1,
    port: ports[3 * i] as number,
    controllerPort: ports[3 * i + 1] as number,
    securedPort: ports[3 * i + 2] as number,
  }));
}
