import { Body, HttpCode, Post } from '@nestjs/common';
import { streamOf } from '@doorstep/event-sourcing';
import {
  Asked,
  Asking,
  CommandAnswer,
  Commands,
  Day,
  Division,
  Id,
  Identities,
  IdParam,
  invalid,
  ListOf,
  OneOf,
  PlatformClock,
  ReferenceDesk,
  rejected,
  Resource,
  Sends,
  newId,
} from '@doorstep/service';
import { PersonRecords } from '../person/person-records';
import { AddMember, CorrectMember, FormHousehold, RemoveMember, TransferHousehold } from './household.commands';
import { household } from './household.decider';
import { memberRoles } from './household.events';
import type { MemberRole } from './household.events';

export class MemberBody {
  @Id() personId: string;
  @OneOf(memberRoles) role: MemberRole;
  @Day({ optional: true, description: 'Today unless told.' }) joinedOn?: string | null;
}

export class FormHouseholdBody {
  @Division({ description: 'Responsible office.' }) office: string;
  @ListOf(() => MemberBody, { max: 30 }) members: MemberBody[];
}

export class AddMemberBody extends MemberBody {
  @Id({ optional: true, description: 'The household the person leaves on the day of joining this one.' })
  fromHouseholdId?: string | null;
}

export class LeavingBody {
  @Day({ optional: true, description: 'Today unless told.' }) leftOn?: string | null;
}

export class CorrectMemberBody {
  @OneOf(memberRoles) role: MemberRole;
  @Day() joinedOn: string;
}

export class HouseholdTransferBody {
  @Division() office: string;
  @Day({ optional: true, description: 'Today unless told.' }) effectiveOn?: string | null;
}

/** A person lives in one household at a time: the membership, not the household, holds the claim, so that one can be given up alone. */
const memberClaim = 'household-member';
const holderOf = (householdId: string, personId: string): string => `household-member-${householdId}/${personId}`;

@Resource('households')
export class HouseholdController {
  constructor(
    private readonly commands: Commands,
    private readonly records: PersonRecords,
    private readonly identities: Identities,
    private readonly reference: ReferenceDesk,
    private readonly clock: PlatformClock,
  ) {}

  @Post()
  @Sends(FormHousehold)
  async form(@Asking() asked: Asked, @Body() { office, members }: FormHouseholdBody): Promise<CommandAnswer> {
    this.reference.mustKnow('office', 'division', office, this.clock.today());
    await Promise.all(members.map(({ personId }, at) => this.mustLive(personId, `members[${at}].personId`)));
    const householdId = newId(asked);
    const streamId = streamOf(household, householdId);
    const command = new FormHousehold({ householdId, office, members: members.map((member) => this.joining(member)) });
    const claims = members.flatMap(({ personId }) => this.claims(householdId, personId));
    return this.commands.send(asked, { streamId, command, creates: true, claims });
  }

  @Post(':householdId/members')
  @Sends(AddMember)
  async add(
    @Asking() asked: Asked,
    @IdParam('householdId') householdId: string,
    @Body() body: AddMemberBody,
  ): Promise<CommandAnswer> {
    const { personId, fromHouseholdId } = body;
    await this.mustLive(personId, 'personId');
    const streamId = streamOf(household, householdId);
    const joining = this.joining(body);
    const adding = { streamId, command: new AddMember(joining), claims: this.claims(householdId, personId) };
    if (fromHouseholdId == null) return this.commands.send(asked, adding);
    const left = streamOf(household, fromHouseholdId);
    return this.commands.send(asked, {
      ...adding,
      with: [{ streamId: left, command: new RemoveMember({ personId, leftOn: joining.joinedOn }) }],
      releases: [{ scope: memberClaim, streamId: holderOf(fromHouseholdId, personId) }],
    });
  }

  @Post(':householdId/members/:personId/leavings')
  @HttpCode(200)
  @Sends(RemoveMember)
  remove(
    @Asking() asked: Asked,
    @IdParam('householdId') householdId: string,
    @IdParam('personId') personId: string,
    @Body() body: LeavingBody,
  ): Promise<CommandAnswer> {
    const leftOn = body.leftOn ?? this.clock.today();
    const streamId = streamOf(household, householdId);
    const releases = [{ scope: memberClaim, streamId: holderOf(householdId, personId) }];
    return this.commands.send(asked, { streamId, command: new RemoveMember({ personId, leftOn }), releases });
  }

  @Post(':householdId/members/:personId/corrections')
  @HttpCode(200)
  @Sends(CorrectMember)
  correct(
    @Asking() asked: Asked,
    @IdParam('householdId') householdId: string,
    @IdParam('personId') personId: string,
    @Body() { role, joinedOn }: CorrectMemberBody,
  ): Promise<CommandAnswer> {
    const command = new CorrectMember({ personId, role, joinedOn });
    return this.commands.send(asked, { streamId: streamOf(household, householdId), command });
  }

  @Post(':householdId/transfers')
  @HttpCode(200)
  @Sends(TransferHousehold)
  transfer(
    @Asking() asked: Asked,
    @IdParam('householdId') householdId: string,
    @Body() { office, effectiveOn }: HouseholdTransferBody,
  ): Promise<CommandAnswer> {
    this.reference.mustKnow('office', 'division', office, this.clock.today());
    const command = new TransferHousehold({ office, effectiveOn: effectiveOn ?? this.clock.today() });
    return this.commands.send(asked, { streamId: streamOf(household, householdId), command });
  }

  private joining({ personId, role, joinedOn }: MemberBody) {
    return { personId, role, joinedOn: joinedOn ?? this.clock.today() };
  }

  private claims(householdId: string, personId: string) {
    const hashes = this.identities.lookupHashes(memberClaim, personId);
    return hashes.map((hash) => ({ scope: memberClaim, hash, streamId: holderOf(householdId, personId) }));
  }

  private async mustLive(personId: string, field: string): Promise<void> {
    const state = await this.records.state(personId);
    if (state.standing === 'absorbed') throw rejected('merged-into-other', { survivorId: state.survivorId ?? '' });
    if (state.standing !== 'active') throw invalid({ field, code: 'person-unknown' });
  }
}
