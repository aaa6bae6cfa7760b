import { AddressInfo, connect, createServer, Server, Socket } from 'node:net';

/** With it PostgreSQL ends an answer once the transaction is committed. */
const readyForQuery = Buffer.from('Z\0\0\0\u0005I');

interface Loss {
  readonly text: string;
  readonly meanwhile: () => void;
}

/** Stands between a process and PostgreSQL, and can lose the answer to a request together with its connection. */
export class PostgresLine {
  /** How many answers were lost. */
  lost = 0;
  private next: Loss | undefined;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;

  constructor(private readonly target: URL) {
    this.server = createServer((near) => this.join(near, connect(Number(target.port), target.hostname)));
  }

  /** The database's URL as seen through the line. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const url = new URL(this.target);
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  /** Loses the answer to the next request that contains `text`; `meanwhile` runs once it is there, committed and withheld. */
  loseAnswerTo(text: string, meanwhile: () => void = () => undefined): void {
    this.next = { text, meanwhile };
  }

  close(): void {
    this.server.close();
    this.sockets.forEach((socket) => socket.destroy());
  }

  private join(near: Socket, far: Socket): void {
    let losing: Loss | undefined;
    for (const socket of [near, far]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
    }
    near.on('data', (chunk) => {
      if (this.next !== undefined && chunk.includes(this.next.text)) {
        losing = this.next;
        this.next = undefined;
      }
      far.write(chunk);
    });
    far.on('data', (chunk) => {
      if (losing === undefined) near.write(chunk);
      else if (chunk.subarray(-readyForQuery.length).equals(readyForQuery)) {
        this.lost += 1;
        losing.meanwhile();
        near.destroy();
        far.destroy();
      }
    });
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  }
}
