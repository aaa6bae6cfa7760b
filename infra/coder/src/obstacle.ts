/** Why nothing was coded or learned, in one sentence for whoever typed the command. */
export class Obstacle extends Error {
  constructor(
    sentence: string,
    readonly exitCode = 1,
  ) {
    super(sentence);
  }
}
