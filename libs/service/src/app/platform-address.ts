/** Where the platform's one port is reached from inside, and which services stand behind it. */
export class PlatformAddress {
  constructor(
    readonly url: string,
    readonly services: readonly string[],
  ) {}
}
