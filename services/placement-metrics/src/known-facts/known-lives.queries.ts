import { Injectable } from '@nestjs/common';
import { IdentityLink, livesOf, PersonLife, resolveIdentities, VacancyLife } from '@doorstep/metrics';
import { Tables } from '@doorstep/service';
import { latest } from './known-facts.sql';

@Injectable()
export class KnownLives {
  constructor(private readonly tables: Tables) {}

  async persons({ asOf }: { readonly asOf: number }): Promise<readonly PersonLife[]> {
    const known = async (table: string, columns: string): Promise<never[]> =>
      (await this.tables.query<{ source: string; position: number }>(latest(table, columns, 'true'), [asOf])).map(
        (row) => ({
          ...row,
          evidence: { source: row.source, position: row.position },
        }),
      ) as never[];
    const links = await this.tables.query<IdentityLink>(
      `select link_kind as kind, survivor_id as "survivorId", absorbed_id as "absorbedId", source,
              position::float8 as position, recorded_at::float8 as "recordedAt"
       from identity_history where recorded_at <= $1 order by position`,
      [asOf],
    );
    return livesOf({
      identities: resolveIdentities(links, asOf),
      people: await known(
        'person_history',
        'person_id as "personId", residence, sex, birth_month as "birthMonth", channel',
      ),
      education: await known('education_history', 'person_id as "personId", education'),
      memberships: await known(
        'membership_history',
        'person_id as "personId", group_code as "group", from_day as "from", to_day as "to"',
      ),
      registrations: await known(
        'registration_history',
        `fact_id as "registrationId", person_id as "personId", opened_on as "openedOn", null as "closedOn", null as "closingReason"`,
      ),
      placements: await known(
        'placement_history',
        `fact_id as "placementId", person_id as "personId", employer_id as "employerId", work_kind as kind,
         started_on as "startedOn", ended_on as "endedOn", verified_on as "verifiedOn", null as place, null as office`,
      ),
      retention: [],
      steps: [],
      answers: [],
      enrolments: [],
      awards: [],
      earnings: [],
    });
  }

  vacancies(_: { readonly asOf: number }): Promise<readonly VacancyLife[]> {
    return Promise.resolve([]);
  }
}
