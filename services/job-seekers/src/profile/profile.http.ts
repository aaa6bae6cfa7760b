import { Body, Put } from '@nestjs/common';
import { streamOf } from '@doorstep/event-sourcing';
import {
  Asked,
  Asking,
  CommandAnswer,
  Identities,
  IdParam,
  invalid,
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
    this.check(body);
    await this.records.known(personId);
    const { occupationsHeld, skills, wageFloorFen, commuteLimitKm } = body;
    const workHistory = await Promise.all(body.workHistory.map((entry) => this.sealed(personId, entry)));
    const command = new StateProfile({
      personId,
      occupationsWanted: body.occupationsWanted,
      occupationsHeld: occupationsHeld.map(({ occupation, months }) => ({ occupation, months })),
      skills: skills.map(({ skill, level }) => ({ skill, level })),
      education: body.education,
      certificates: body.certificates,
      workHistory,
      wageFloorFen: wageFloorFen ?? null,
      commuteLimitKm: commuteLimitKm ?? null,
      contractKinds: body.contractKinds,
      shifts: body.shifts,
      accommodationNeeds: body.accommodationNeeds,
      acceptsDormitory: body.acceptsDormitory,
    });
    return this.people.send(asked, personId, streamOf(profile, personId), command);
  }

  private check(body: ProfileBody): void {
    const today = this.clock.today();
    this.reference.mustKnow('education', 'education-level', body.education, today);
    body.occupationsWanted.forEach((occupation, at) =>
      this.reference.mustKnowOccupation(`occupationsWanted[${at}]`, occupation, today),
    );
    body.occupationsHeld.forEach(({ occupation }, at) =>
      this.reference.mustKnowOccupation(`occupationsHeld[${at}].occupation`, occupation, today),
    );
    body.contractKinds.forEach((kind, at) =>
      this.reference.mustKnow(`contractKinds[${at}]`, 'contract-kind', kind, today),
    );
    body.shifts.forEach((shift, at) => this.reference.mustKnow(`shifts[${at}]`, 'shift', shift, today));
    body.workHistory.forEach(({ occupation, from, to }, at) => {
      this.reference.mustKnowOccupation(`workHistory[${at}].occupation`, occupation, today);
      if (to != null && to <= from) throw invalid({ field: `workHistory[${at}].to`, code: 'interval-empty' });
    });
  }

  private async sealed(personId: string, entry: WorkHistoryBody): Promise<WorkHistoryEntry> {
    const { occupation, from, to, description } = entry;
    const words = description == null ? null : await this.identities.seal(personId, description);
    return { occupation, from, to: to ?? null, description: words };
  }
}
