import { Prospect } from '@doorstep/matcher';
import { Asked, Catalogue, Language } from '@doorstep/service';
import { NotDrawn, Obstacle, PassedOver, StoredExplanation } from '../recommendations/recommendations.events';
import { ArgumentText } from './argument-text';

export const explanationReaders = ['seeker', 'caseworker', 'auditor'] as const;
export type ExplanationReader = (typeof explanationReaders)[number];

/** For whom an explanation is put into words when nobody says. */
export function readerFor({ actor }: Pick<Asked, 'actor'>): ExplanationReader {
  if (actor.role === 'job-seeker') return 'seeker';
  return actor.role === 'auditor' ? 'auditor' : 'caseworker';
}

/** An explanation in words: why it may be, why it stands where it stands, what would change that. */
export interface ExplanationText {
  readonly summary: string;
  readonly constraints: readonly string[];
  readonly reasons: readonly string[];
  readonly changes: readonly string[];
}

/** What was not given though it suits. */
type NotGiven = PassedOver | NotDrawn;

/** The same, with why in words. */
export interface SaidPassedOver extends Omit<NotGiven, 'outcome'> {
  readonly outcome: NotGiven['outcome'];
  readonly text: string;
}

const reasonsForSeeker = 3;
const passedOverNumbers = ['instead', 'insteadScore', 'takersBefore', 'takersEqual', 'lowestScore'];
const pricesOfPlaces = ['worth', 'price'];

/** Words for a stored explanation. The seeker hears what matters to them, the caseworker values and points, the auditor also ids and versions. */
export class ExplanationWriter {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly language: Language,
    private readonly argumentText: ArgumentText,
  ) {}

  write(explanation: StoredExplanation, score: number, rank: number, reader: ExplanationReader): ExplanationText {
    return {
      summary: this.say(`explanation.summary.${reader}`, { score, rank }) + this.drawn(explanation, reader),
      constraints: this.constraints(explanation, reader),
      reasons: this.reasons(explanation, reader),
      changes: explanation.changes.map(({ change, points, arguments: values }) => {
        const sentence = this.say(this.keyFor(`change.${change}`, reader), this.argumentText.of(change, values));
        if (reader === 'seeker' || points === null) return sentence;
        return sentence + this.say('explanation.points', { points });
      }),
    };
  }

  /** Why a vacancy suits somebody, or what stands in the way. */
  pair(explanation: StoredExplanation, score: number, suits: boolean, reader: ExplanationReader): ExplanationText {
    if (suits)
      return {
        ...this.write(explanation, score, 0, reader),
        summary: this.say(`explanation.suits.${reader}`, { score }),
      };
    const unmet = explanation.constraints.filter(({ satisfied }) => !satisfied);
    return {
      summary: this.say(`explanation.suits-not.${reader}`, { obstacles: unmet.length }),
      constraints:
        reader === 'seeker'
          ? unmet.map(({ rule }) => this.say(this.keyFor(`obstacle.${rule}`, reader)))
          : this.constraints(explanation, reader),
      reasons: reader === 'seeker' ? [] : this.reasons(explanation, reader),
      changes: [],
    };
  }

  /** Why there were not more, the obstacle that costs most vacancies first. */
  obstacles(obstacles: readonly Obstacle[], reader: ExplanationReader): readonly string[] {
    return obstacles.map(({ rule, vacancies, alone }) => {
      const obstacle = this.say(this.keyFor(`obstacle.${rule}`, reader));
      return this.say(this.keyFor('explanation.obstacle', reader), { obstacle, vacancies, alone });
    });
  }

  /** What suited somebody and was not given, each with why in words. */
  allPassedOver(all: readonly NotGiven[] | null, reader: ExplanationReader): readonly SaidPassedOver[] {
    return (all ?? []).map((one) => ({ ...one, text: this.passedOver(one, reader) }));
  }

  /** What places cost is for the auditor alone. */
  private passedOver({ outcome, score, arguments: values = {} }: NotGiven, reader: ExplanationReader): string {
    const key = `passed-over.${outcome}`;
    if (reader === 'seeker') return this.say(`${key}.seeker`);
    const names = reader === 'auditor' ? [...passedOverNumbers, ...pricesOfPlaces] : passedOverNumbers;
    const shown = names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]] as const]));
    const sentence = this.say(key) + this.argumentText.inBrackets(key, { score, ...Object.fromEntries(shown) });
    return reader === 'auditor' ? this.say('explanation.audited-outcome', { sentence, outcome }) : sentence;
  }

  /** What somebody could learn or accept, and how many vacancies that opens. */
  prospect({ change, arguments: values, vacancies }: Pick<Prospect, 'change' | 'arguments' | 'vacancies'>): string {
    return this.say(`prospect.${change}.seeker`, { ...this.argumentText.of(change, values), vacancies });
  }

  private drawn({ drawn }: StoredExplanation, reader: ExplanationReader): string {
    return drawn === undefined ? '' : this.say(`explanation.drawn.${reader}`, drawn);
  }

  private constraints({ constraints }: StoredExplanation, reader: ExplanationReader): readonly string[] {
    if (reader === 'seeker') {
      return constraints
        .filter(({ rule }) => this.catalogue.has(`rule.${rule}.seeker`))
        .map(({ rule }) => this.say(`rule.${rule}.seeker`));
    }
    return constraints.map(({ rule, version, satisfied, arguments: values }) => {
      const sentence =
        this.say(`${satisfied ? 'rule' : 'obstacle'}.${rule}`) + this.argumentText.inBrackets(rule, values);
      return reader === 'auditor' ? this.say('explanation.audited-rule', { sentence, rule, version }) : sentence;
    });
  }

  private reasons({ contributions }: StoredExplanation, reader: ExplanationReader): readonly string[] {
    if (reader === 'seeker') {
      return contributions
        .filter(({ neutral, value }) => !neutral && value >= 500)
        .slice(0, reasonsForSeeker)
        .map(({ component }) => this.say(`component.${component}.seeker`));
    }
    return contributions.map(({ component, points, weight, value, neutral, arguments: values }) => {
      const sentence =
        this.say(`component.${component}`, { points, weight }) +
        (neutral ? this.say('explanation.neutral') : this.argumentText.inBrackets(component, values));
      return reader === 'auditor' ? this.say('explanation.audited-component', { sentence, weight, value }) : sentence;
    });
  }

  /** The seeker's own words for it where there are some. */
  private keyFor(key: string, reader: ExplanationReader): string {
    return reader === 'seeker' && this.catalogue.has(`${key}.seeker`) ? `${key}.seeker` : key;
  }

  private say(key: string, params: Readonly<Record<string, string | number>> = {}): string {
    return this.catalogue.text(this.language, key, params);
  }
}
