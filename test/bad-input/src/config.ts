import { RealValues } from './real-values';
import { hooks } from './schemathesis';

export type Mode = 'positive' | 'negative';

/** How often a parameter or field gets a value that exists. */
const realShare = 0.6;

/** Schemathesis' checks that say nothing about this API, and why. */
const leftOut: Readonly<Record<string, string>> = {
  missing_required_header: 'no header is required but Authorization, which ignored_auth is about',
  unsupported_method: 'a method that an address does not know is an address that is not there: 404, like any other',
  use_after_free: 'nothing can be deleted: facts are corrected, voided or withdrawn, and stay readable',
  ensure_resource_availability: 'what was just written is visible after a wait (?after=), which the check does not do',
};

/** Statuses by which a request that breaks the document is refused: never by a 2xx, and never by a 5xx. */
const refusals = ['400', '401', '403', '404', '405', '406', '409', '412', '413', '414', '415', '422'];

/**
 * Statuses by which a request that conforms to the document may be refused all the same: by access, by state, or by what no schema
 * says (a code that no list holds, a check digit, a day after another); `document_tells_the_form` looks at what a 422 is about.
 */
const acceptances = ['2xx', '401', '403', '404', '409', '412', '422'];

const text = (value: string): string => JSON.stringify(value);
const list = (values: readonly string[]): string => `[${values.map(text).join(', ')}]`;

/** The configuration file of one pass, in TOML. */
export function configOf(examples: number, token: string | undefined, real: RealValues): string {
  const lines = [
    `hooks = ${text(hooks)}`,
    'continue-on-failure = true',
    'warnings = false',
    'request-timeout = 20',
    '[generation]',
    `max-examples = ${examples}`,
    'database = "none"',
    '[output.truncation]',
    'enabled = true',
    '[phases.stateful]',
    'enabled = false',
    '[phases.coverage]',
    'generate-duplicate-query-parameters = true',
    '[checks.not_a_server_error]',
    'expected-statuses = ["2xx", "3xx", "4xx"]',
    '[checks.negative_data_rejection]',
    `expected-statuses = ${list(refusals)}`,
    '[checks.positive_data_acceptance]',
    `expected-statuses = ${list(acceptances)}`,
    ...Object.entries(leftOut).flatMap(([check, reason]) => [`# ${reason}`, `[checks.${check}]`, 'enabled = false']),
    ...(token === undefined ? [] : ['[headers]', `Authorization = ${text(`Bearer ${token}`)}`]),
    ...[...real].flatMap(([name, values]) => [`[dictionaries.${text(name)}]`, `values = ${list(values)}`]),
    '[parameters]',
    ...[...real.keys()].flatMap((name) =>
      [name, `body.${name}`].map((key) => `${text(key)} = { dictionary = ${text(name)}, probability = ${realShare} }`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
