import { accepted, History, Sent, refused } from '../history';
import { services, Stores } from '../stores';
import { eventsAfter, Heads, Stored } from './stored-events';

/** What is wrong with what became of a round's commands: each acknowledged one must be there once, each refused one not at all. */
export async function wrongCommands(stores: Stores, before: Heads, { commands }: History): Promise<readonly string[]> {
  const written = (
    await Promise.all(services.map((service) => eventsAfter(stores, service, before.get(service) ?? 0)))
  ).flat();
  const caused = new Map<string, Stored[]>();
  for (const event of written.filter(({ source }) => source === 'http'))
    caused.set(event.correlation, [...(caused.get(event.correlation) ?? []), event]);
  return commands.flatMap((sent) => wrongWith(sent, caused.get(sent.correlation) ?? []));
}

function wrongWith(sent: Sent, events: readonly Stored[]): readonly string[] {
  const { answer, correlation, method, path } = sent;
  const said = `${method} ${path} (${correlation}, ${answer?.status ?? 'no answer'}, ${sent.tries} tries)`;
  if (refused(sent)) return events.length === 0 ? [] : [`refused and yet there: ${said} as ${listed(events)}`];
  if (!accepted(sent)) return [`neither acknowledged nor refused: ${said}`];
  const { position, version } = answer?.body ?? {};
  if (position === null || position === undefined)
    return events.length === 0 ? [] : [`answered without a place: ${said}`];
  const [service, place] = String(position).split(':');
  const last = events.find((event) => event.service === service && event.position === Number(place));
  if (last === undefined)
    return [`acknowledged and not there: ${said} at ${String(position)}; it caused ${listed(events)}`];
  if (events.some((event) => !isPartOf(event, last, events.length)))
    return [`there more than once: ${said} as ${listed(events)}`];
  const versions = events.map((event) => event.version);
  return versions.includes(Number(version))
    ? []
    : [`answered with version ${String(version)}: ${said}, not ${listed(events)}`];
}

/** A command is one append: its events lie together and end at the place that was answered. */
function isPartOf({ service, position }: Stored, last: Stored, count: number): boolean {
  return service === last.service && position > last.position - count && position <= last.position;
}

function listed(events: readonly Stored[]): string {
  return (
    events.map(({ service, position, type, stream }) => `${service}:${position} ${type} of ${stream}`).join(', ') ||
    'nothing'
  );
}
