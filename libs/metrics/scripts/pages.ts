import { Metric } from '../src/metric/metric';
import { metrics } from '../src/metric/registry';

/** The pages of `docs/metrics`, by file name. */
export function pages(): ReadonlyMap<string, string> {
  const newest = [...metrics].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : b.version - a.version));
  const ids = [...new Set(newest.map(({ id }) => id))];
  const versionsOf = (id: string) => newest.filter((metric) => metric.id === id);
  return new Map([
    ['README.md', indexOf(ids.map((id) => versionsOf(id)[0] as Metric))],
    ...ids.map((id): [string, string] => [`${id}.md`, pageOf(versionsOf(id))]),
  ]);
}

function indexOf(all: readonly Metric[]): string {
  const lines = all.map(
    ({ id, name, unit, measure }) => `- [${name.en}](${id}.md) ${name.zh} – ${measure}, unit ${unit}`,
  );
  return `# Definitions\n\nWritten from the registry in \`libs/metrics\` by \`npm run metric-pages\`. Every version is kept, so that an old figure can be computed again.\n\n${lines.join('\n')}\n`;
}

function pageOf(versions: readonly Metric[]): string {
  const [{ name }] = versions as readonly [Metric, ...Metric[]];
  return `# ${name.en}\n\n${name.zh}\n${versions.map(sectionOf).join('')}`;
}

function sectionOf(metric: Metric): string {
  const { version, meaning, source, unit, measure, additivity, windows, smallestPublishedCell } = metric;
  const { parameters, besides, id, subject, stock, completedBy, ofStudies } = metric;
  const facts = [
    `- **Asked as** \`GET /api/metrics/${id}/value?from&to&version=${version}\``,
    `- **Unit** ${unit}; looked at: ${subject === 'person' ? 'every person' : 'every vacancy'}; measure: ${measure}`,
    `- **May be summed** over periods: ${yes(additivity.overPeriods)}; over regions: ${yes(additivity.overRegions)}`,
    `- **Windows** ${windows === 'closed' ? 'only what had its whole window by the as-of day' : stock === true ? 'a stock of the last day, or of the as-of day' : 'up to the as-of day'}`,
    `- **Not published** below ${smallestPublishedCell}`,
    `- **Parameters** ${Object.keys(parameters).length === 0 ? 'none' : list(Object.entries(parameters).map(([key, value]) => `\`${key}\` ${value}`))}`,
    ...(completedBy === undefined
      ? []
      : [`- **Completed by** the parameter \`${completedBy}\` of reference-data, stated for the region and time`]),
    ...(besides.length === 0 ? [] : [`- **Shown beside** ${list(besides.map((other) => `[${other}](${other}.md)`))}`]),
    ...(ofStudies === undefined
      ? []
      : ['- **Of studies** too, with `study=` ([outcome records](../how-to/import-outcome-records.md))']),
    `- **Source** ${source}`,
  ];
  return `\n## Version ${version}\n\n${meaning.en}\n\n${meaning.zh}\n\n${facts.join('\n')}\n`;
}

const yes = (may: boolean): string => (may ? 'yes' : 'no');
const list = (all: readonly string[]): string => all.join(', ');
