import { inEveryDatabase } from './databases';

/** Values that exist, by the name of the parameter or field they are values of. */
export type RealValues = ReadonlyMap<string, readonly string[]>;

const mostOfAName = 60;
const plain = /^[\w.:一-鿿-]{1,80}$/;

/** The ids, codes and words of a platform's own events, so that generated requests meet records and not only 404. */
export async function realValues(data: string): Promise<RealValues> {
  const found = new Map<string, Set<string>>();
  const note = (name: string, value: string): void => {
    const values = found.get(name) ?? new Set();
    if (values.size < mostOfAName && plain.test(value) && !value.startsWith('sealed.')) values.add(value);
    found.set(name, values);
  };
  await inEveryDatabase(data, async (service, query) => {
    const events = await query<{ stream: string; data: unknown; position: string }>(
      'select stream_id as stream, data, position from event_store.events order by position',
    );
    for (const { stream, data: told } of events) {
      if (isLaw(told)) continue;
      const dash = stream.indexOf('-');
      note(`${stream.slice(0, dash)}Id`, stream.slice(dash + 1));
      collect(told, '', note);
    }
    const last = events.at(-1)?.position;
    if (last !== undefined)
      for (const position of ['1', last]) note('after', `${service.replaceAll('_', '-')}:${position}`);
  });
  const people = found.get('personId');
  if (people !== undefined) found.set('survivorId', people);
  return new Map([...found].filter(([, values]) => values.size > 0).map(([name, values]) => [name, [...values]]));
}

function collect(value: unknown, name: string, note: (name: string, value: string) => void): void {
  if (typeof value === 'string' && name !== '') note(name, value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) collect(inner, Array.isArray(value) ? name : key, note);
}

/** Parameters and rule tables stay as they are: where an administrator withdraws one, what needs it is unavailable indeed. */
function isLaw(told: unknown): boolean {
  const { kind } = (told ?? {}) as { readonly kind?: unknown };
  return kind === 'parameter' || kind === 'rule-table';
}
