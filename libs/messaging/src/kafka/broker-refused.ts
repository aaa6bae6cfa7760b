/** The ways in which a broker can say no, or not answer. */
export type Refusal =
  | 'unreachable'
  | 'not-trusted'
  | 'unknown-user'
  | 'not-permitted'
  | 'unknown-topic'
  | 'too-large'
  | 'too-few-replicas'
  | 'other';

const sentences: Readonly<Record<Refusal, string>> = {
  unreachable: 'A Kafka broker that is needed does not answer.',
  'not-trusted':
    'The TLS certificate of the Kafka broker is not trusted, or the broker does not speak TLS on that port.',
  'unknown-user': 'The Kafka broker does not accept the configured user name, password or SASL mechanism.',
  'not-permitted': 'The Kafka broker does not permit this user to use that topic, group or cluster operation.',
  'unknown-topic': 'The Kafka broker does not have the topic: apply the table of topics first.',
  'too-large': 'The Kafka broker refuses a message of that size.',
  'too-few-replicas': 'Too few replicas of the partition are in sync for the Kafka broker to take a message.',
  other: 'The Kafka broker refused the request.',
};

/** A broker's refusal in one sentence; the client's own error is its cause. */
export class BrokerRefused extends Error {
  override readonly name = 'BrokerRefused';

  constructor(
    readonly refusal: Refusal,
    cause: unknown,
  ) {
    super(`${sentences[refusal]} (${firstLine(cause)})`, { cause });
  }
}

/** What an error of the Kafka client means. */
export function refusalOf(error: unknown): BrokerRefused {
  return error instanceof BrokerRefused ? error : new BrokerRefused(kindOf(causesOf(error)), error);
}

interface Caused {
  readonly name?: string;
  readonly type?: string;
  readonly code?: string | number;
  readonly message?: string;
  readonly cause?: unknown;
  readonly originalError?: unknown;
  readonly errors?: readonly unknown[];
}

function causesOf(error: unknown): readonly Caused[] {
  const causes: Caused[] = [];
  for (let one = error as Caused | undefined; one && causes.length < 8;) {
    causes.push(one);
    one = (one.cause ?? one.originalError ?? one.errors?.[0]) as Caused | undefined;
  }
  return causes;
}

function kindOf(causes: readonly Caused[]): Refusal {
  const says = (pattern: RegExp) =>
    causes.some(({ name, type, code, message }) => pattern.test(`${name} ${type} ${code} ${message}`));
  if (says(/SASL|ILLEGAL_SASL_STATE|UNSUPPORTED_SASL/i)) return 'unknown-user';
  if (says(/certificate|SSL|TLS|wrong version number|EPROTO/i)) return 'not-trusted';
  if (says(/AUTHORIZATION_FAILED/)) return 'not-permitted';
  if (says(/UNKNOWN_TOPIC_OR_PARTITION/)) return 'unknown-topic';
  if (says(/MESSAGE_TOO_LARGE|RECORD_LIST_TOO_LARGE/)) return 'too-large';
  if (says(/NOT_ENOUGH_REPLICAS/)) return 'too-few-replicas';
  if (says(/ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|Connection|BrokerNotFound|closed/i)) return 'unreachable';
  return 'other';
}

function firstLine(cause: unknown): string {
  return cause instanceof Error ? (cause.message.split('\n')[0] as string) : String(cause);
}
