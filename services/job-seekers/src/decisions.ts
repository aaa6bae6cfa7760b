import { Inject, Injectable } from '@nestjs/common';
import type { EventStore } from '@doorstep/event-store';
import { Asked, Catalogue, CommandAnswer, eventStore } from '@doorstep/service';

/** A rule that stood against a request, in the reader's language. */
export interface RuleGiven {
  readonly rule: string;
  readonly version: number;
  readonly text: string;
}

/** The answer to a request that is decided by rules: a refusal is a recorded decision that can be appealed. */
export interface DecisionAnswer extends CommandAnswer {
  readonly outcome: 'accepted' | 'refused';
  readonly rules: readonly RuleGiven[];
}

interface Fired {
  readonly rule: string;
  readonly version: number;
  readonly args: Readonly<Record<string, string | number>>;
}

/** Tells the sender of a command what was decided, also when the command is repeated. */
@Injectable()
export class Decisions {
  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    private readonly catalogue: Catalogue,
  ) {}

  async of(asked: Asked, streamId: string, answer: CommandAnswer): Promise<DecisionAnswer> {
    const [last] = await this.store.readStream(streamId, answer.version - 1);
    if (last === undefined || !last.type.endsWith('-refused')) return { ...answer, outcome: 'accepted', rules: [] };
    const { rules } = last.data as { readonly rules: readonly Fired[] };
    return {
      ...answer,
      outcome: 'refused',
      rules: rules.map(({ rule, version, args }) => ({
        rule,
        version,
        text: this.catalogue.text(asked.language, `rule.${rule}`, args),
      })),
    };
  }
}
