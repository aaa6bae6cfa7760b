import { Get } from '@nestjs/common';
import { Asked, Asking, Identities, IdParam, notFound, Reads, Resource } from '@doorstep/service';
import { personReads } from '../readers';
import { OpenedFile, openedFile } from './opened-file';
import { PersonFileQueries } from './person-file.queries';
import { PersonFileRow } from './person-file.table';
import { ExportView, MembershipView, PersonView, ProfileView, SpellView } from './person-file.views';

@Resource('people/:personId')
export class PersonFileController {
  constructor(
    private readonly files: PersonFileQueries,
    private readonly identities: Identities,
  ) {}

  @Get()
  @Reads(personReads, { type: PersonView })
  async one(@Asking() asked: Asked, @IdParam('personId') personId: string): Promise<PersonView> {
    const row = await this.judged(asked, personId);
    const { person, links, subject } = await this.opened(asked, 'person', row);
    const { identity, office, residence, sex, birthMonth, channel, registeredOn } = person;
    const facts = { personId, version: row.version, office, residence, sex, birthMonth, channel, registeredOn };
    return { ...facts, ...identity, accountLinked: subject !== null, links };
  }

  @Get('registrations')
  @Reads(personReads, { type: SpellView, list: true })
  async registrations(@Asking() asked: Asked, @IdParam('personId') personId: string): Promise<readonly SpellView[]> {
    return (await this.judged(asked, personId)).file.registrations;
  }

  @Get('memberships')
  @Reads(personReads, { type: MembershipView, list: true })
  async memberships(@Asking() asked: Asked, @IdParam('personId') personId: string): Promise<readonly MembershipView[]> {
    const { memberships } = await this.opened(asked, 'memberships', await this.judged(asked, personId));
    return memberships.map(({ factId, group, from, to, evidence }) => ({ factId, group, from, to, evidence }));
  }

  @Get('profile')
  @Reads(personReads, { type: ProfileView })
  async profile(@Asking() asked: Asked, @IdParam('personId') personId: string): Promise<ProfileView> {
    const row = await this.judged(asked, personId);
    const { profile, awards } = await this.opened(asked, 'profile', row);
    return { version: row.profileVersion, stated: profile, awards };
  }

  @Get('export')
  @Reads(personReads, { type: ExportView })
  async export(@Asking() asked: Asked, @IdParam('personId') personId: string): Promise<ExportView> {
    const row = await this.judged(asked, personId);
    const file = await this.opened(asked, 'export', row);
    return { version: row.version, file, reads: await this.files.reads(personId) };
  }

  private async judged(asked: Asked, personId: string): Promise<PersonFileRow> {
    const row = await this.files.find(personId);
    if (row === null) throw notFound('person');
    asked.mayRead({ personId, office: row.office }, 'person');
    return row;
  }

  private opened(asked: Asked, purpose: string, row: PersonFileRow): Promise<OpenedFile> {
    return openedFile(row.file, (values) =>
      this.identities.open(
        asked,
        purpose,
        values.map((value) => [row.id, value] as const),
      ),
    );
  }
}
