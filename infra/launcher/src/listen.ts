import { RequestListener, Server, createServer } from 'node:http';
import { answerUnreadable } from '@doorstep/edge';
import { Obstacle } from './obstacle';
import { portHolder } from './port-holder';

/** Opens the one port. Throws a sentence that says who holds it, where that can be found out. */
export function listen(listener: RequestListener, port: number, host: string): Promise<Server> {
  const server = answerUnreadable(createServer({ keepAliveTimeout: 65_000 }, listener));
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(obstacle(error, port, host)));
    server.listen(port, host, () => resolve(server));
  });
}

function obstacle({ code, message }: NodeJS.ErrnoException, port: number, host: string): Obstacle {
  if (code === 'EADDRINUSE') {
    const holder = portHolder(port);
    const who = holder === undefined ? '' : ` by process ${holder.pid} (${holder.command.slice(0, 80)})`;
    return new Obstacle(`Port ${port} is in use${who}; stop it, or choose another with --port.`);
  }
  if (code === 'EACCES')
    return new Obstacle(`This account may not open port ${port}; choose one above 1023 with --port.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new Obstacle(`This machine has no address ${host}; choose another with --host.`);
  }
  return new Obstacle(`Port ${port} on ${host} cannot be opened (${code ?? message}).`);
}
