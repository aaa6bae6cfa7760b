/** What has been opened, to be closed in reverse order. */
export class Opened {
  private readonly closings: (() => Promise<unknown>)[] = [];

  /** `resource`, which is closed by `close` once everything opened after it is. */
  keep<T>(resource: T, close: (resource: T) => Promise<unknown>): T {
    this.closings.push(() => close(resource));
    return resource;
  }

  /** Closes everything, whatever fails on the way, and throws the first failure. */
  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (let close = this.closings.pop(); close !== undefined; close = this.closings.pop())
      await close().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }
}
