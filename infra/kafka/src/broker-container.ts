import { BrokerProcess } from './ground';
import { Container } from './containers';

/** A broker in a container of its own, made at its first start. */
export class BrokerContainer implements BrokerProcess {
  private container: Container | undefined;

  constructor(
    private readonly make: () => Promise<Container>,
    private readonly stopsWithinMs: number,
  ) {}

  async isRunning(): Promise<boolean> {
    const found = await this.container?.inspect().catch(() => undefined);
    return found?.State.Running === true;
  }

  async launch(): Promise<void> {
    this.container ??= await this.make();
    await this.container.start();
  }

  async kill(): Promise<void> {
    await this.container?.kill();
  }

  async pause(): Promise<void> {
    await this.container?.pause();
  }

  async resume(): Promise<void> {
    await this.container?.unpause();
  }

  async stop(): Promise<void> {
    if (await this.isRunning()) await this.container?.stop({ t: this.stopsWithinMs / 1_000 });
  }
}
