const proseFields = ['definition', 'description', 'tasks'] as const;

/** Other names in what an entry says more about a code. */
export function aliasesIn(value: unknown): readonly string[] {
  const aliases = fieldOf(value, 'aliases');
  return Array.isArray(aliases) ? aliases.filter((alias): alias is string => typeof alias === 'string') : [];
}

/** Definition and tasks in what an entry says more about a code; empty where there are none. */
export function proseIn(value: unknown): string {
  return proseFields
    .map((name) => fieldOf(value, name))
    .filter((text) => typeof text === 'string')
    .join(' ');
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
