import { createHash } from 'node:crypto';
import { uuidFrom } from '@doorstep/service';

/** Chance that depends on the seed and the question asked alone, not on how often or in which order others were asked. */
export class Chance {
  constructor(private readonly seed: number) {}

  /** From 0 to below 1. */
  of(question: string): number {
    return createHash('sha256').update(`${this.seed}\n${question}`).digest().readUIntBE(0, 6) / 2 ** 48;
  }

  /** A UUIDv4. */
  uuid(question: string): string {
    return uuidFrom(`${this.seed}\n${question}`, 4);
  }

  happens(question: string, probability: number): boolean {
    return this.of(question) < probability;
  }

  /** A whole number from `from` to `to`, both included. */
  whole(question: string, from: number, to: number): number {
    return from + Math.floor(this.of(question) * (to - from + 1));
  }

  pick<T>(question: string, from: readonly T[]): T {
    return from[Math.floor(this.of(question) * from.length)] as T;
  }

  /** One of `choices` by weight. */
  weighted<T>(question: string, choices: readonly (readonly [T, number])[]): T {
    let left = this.of(question) * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    return (choices.at(-1) as readonly [T, number])[0];
  }
}
