import { createRequire } from 'node:module';
import { join } from 'node:path';
import { MatchParameters, MatchPerson, MatchVacancy } from '@doorstep/matcher';
import { entryIdOf, nation, ReferenceBook, ReferenceEntry } from '@doorstep/reference';
import { openDataSource, DataSourceTables, ReferenceDesk, ServiceDefinition, SimulatedClock } from '@doorstep/service';
import { usualReference } from '@doorstep/testing';
import { Country } from './country';

/** The matching service's own reading of its tables, as it builds its indexes at the start. */
export interface ServiceReading {
  readonly parameters: MatchParameters;
  vacancies(): Promise<readonly MatchVacancy[]>;
  people(): AsyncIterable<Iterable<{ readonly person: MatchPerson }>>;
  close(): Promise<void>;
}

type Made = new (...given: readonly unknown[]) => object;
const now = Date.parse('2026-03-02T04:00:00Z');
const ofService = createRequire(__filename);

export const matching = loaded('matching.module')['matching'] as ServiceDefinition;

/** Over the service's database at `url`, with what `country` has for reference data. */
export async function serviceReading(url: string, country: Country): Promise<ServiceReading> {
  const entities = matching.readModels.map(({ entity }) => entity);
  const source = await openDataSource({ url, applicationName: 'bench', entities, poolSize: 4 });
  const tables = new DataSourceTables(source);
  const clock = new SimulatedClock(now);
  const desk = new ReferenceDesk();
  desk.replace(ReferenceBook.of([...usualReference, ...divisionsOf(country)]));
  const facts = made('match-facts/match-facts.queries', 'MatchFactsQueries', tables, desk, clock) as {
    openVacancies(today: string): Promise<readonly MatchVacancy[]>;
  };
  const registered = made('live-people/registered-people', 'RegisteredPeople', tables, facts) as {
    pages(today: string): ReturnType<ServiceReading['people']>;
  };
  const terms = made('match-facts/match-tables', 'MatchTables', desk);
  const inForce = made('match-facts/match-parameters', 'MatchParametersInForce', desk, terms, clock) as {
    for(region: string): { readonly match: MatchParameters };
  };
  return {
    parameters: inForce.for(nation).match,
    vacancies: () => facts.openVacancies(clock.today()),
    people: () => registered.pages(clock.today()),
    close: () => source.destroy(),
  };
}

function made(file: string, name: string, ...given: readonly unknown[]): object {
  return new (loaded(file)[name] as Made)(...given);
}

function loaded(file: string): Record<string, unknown> {
  return ofService(join(__dirname, '../../../../services/matching/src', file)) as Record<string, unknown>;
}

function divisionsOf({ counties }: Country): readonly ReferenceEntry[] {
  return counties.map(({ code, centre }) => {
    const subject = { kind: 'division' as const, list: 'division', code, region: nation };
    const entry = { parent: nation, level: 'county', position: centre, from: '' as const, to: null };
    return { entryId: entryIdOf(subject, ''), source: 'bench', version: 1, ...subject, ...entry };
  });
}
