import { Body, Put } from '@nestjs/common';
import { streamOf } from '@doorstep/event-sourcing';
import {
  Asked,
  Asking,
  CommandAnswer,
  Identities,
  IdParam,
  PlatformClock,
  ReferenceDesk,
  Resource,
  Sends,
} from '@doorstep/service';
import { PersonRecords } from '../person/person-records';
import { ActivePeople } from '../person/active-people';
import { ProfileBody, WorkHistoryBody } from './profile.body';
import { StateProfile } from './profile.commands';
import { profile } from './profile.decider';
import { WorkHistoryEntry } from './profile.events';
import { checkProfile, statedProfile } from './stated-profile';

@Resource('people/:personId/profile')
export class ProfileController {
  constructor(
    private readonly people: ActivePeople,
    private readonly records: PersonRecords,
    private readonly identities: Identities,
    private readonly reference: ReferenceDesk,
    private readonly clock: PlatformClock,
  ) {}

  /** The whole profile; `If-Match` with the version it was read at keeps two editors from overwriting each other. */
  @Put()
  @Sends(StateProfile)
  async state(
    @Asking() asked: Asked,
    @IdParam('personId') personId: string,
    @Body() body: ProfileBody,
  ): Promise<CommandAnswer> {
    checkProfile(body, this.reference, this.clock.today());
    await this.records.known(personId);
    const workHistory = await Promise.all(body.workHistory.map((entry) => this.sealed(personId, entry)));
    const command = new StateProfile({ personId, ...statedProfile(body), workHistory });
    return this.people.send(asked, personId, streamOf(profile, personId), command);
  }

  private async sealed(personId: string, entry: WorkHistoryBody): Promise<WorkHistoryEntry> {
    const { occupation, from, to, description } = entry;
    const words = description == null ? null : await this.identities.seal(personId, description);
    return { occupation, from, to: to ?? null, description: words };
  }
}
