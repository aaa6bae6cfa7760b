import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

/**
 * Settings of `Config`'s class out of environment variables: property `databaseUrl` is read from `DATABASE_URL`.
 * Throws one error that lists every missing or bad key, and never a value.
 */
export function loadConfig<Config extends object>(
  Config: new () => Config,
  properties: readonly (keyof Config & string)[],
  environment: Readonly<Record<string, string | undefined>>,
): Config {
  const keyOf = (property: string) => property.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
  const given = properties.flatMap((property) => {
    const value = environment[keyOf(property)];
    return value === undefined || value === '' ? [] : [[property, value] as const];
  });
  const config = plainToInstance(Config, Object.fromEntries(given), { enableImplicitConversion: true });
  const faults = validateSync(config, { whitelist: true }).map(({ property, constraints }) => {
    const wrong = Object.values(constraints ?? {}).map((text) => text.replace(`${property} `, ''));
    return `${keyOf(property)} ${wrong.join(', ')}`;
  });
  if (faults.length > 0) throw new Error(`configuration is not valid\n  ${faults.join('\n  ')}`);
  return config;
}
