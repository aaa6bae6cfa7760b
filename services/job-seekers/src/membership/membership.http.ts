import { Body, HttpCode, Post } from '@nestjs/common';
import { streamOf } from '@doorstep/event-sourcing';
import {
  Asked,
  Asking,
  Code,
  CommandAnswer,
  Day,
  Identities,
  IdParam,
  Nested,
  OneOf,
  ReferenceDesk,
  Resource,
  Sends,
  Text,
  newId,
} from '@doorstep/service';
import { PersonRecords } from '../person/person-records';
import { ActivePeople } from '../person/active-people';
import { CorrectMembership, MembershipCommand, StateMembership, VoidMembership } from './membership.commands';
import { membership } from './membership.decider';
import { Evidence, evidenceKinds, Membership } from './membership.events';

export class EvidenceBody {
  @OneOf(evidenceKinds) kind: Evidence['kind'];
  @Text({ optional: true, description: 'Number or mark of the proof; kept sealed.' }) reference?: string | null;
}

export class MembershipBody {
  @Code({ description: 'Code of list `group`.' }) group: string;
  @Day() from: string;
  @Day({ optional: true, description: 'First day on which it no longer holds; open-ended when left out.' })
  to?: string | null;
  @Nested(() => EvidenceBody) evidence: EvidenceBody;
}

@Resource('people/:personId/memberships')
export class MembershipController {
  constructor(
    private readonly people: ActivePeople,
    private readonly records: PersonRecords,
    private readonly identities: Identities,
    private readonly reference: ReferenceDesk,
  ) {}

  @Post()
  @Sends(StateMembership)
  async state(
    @Asking() asked: Asked,
    @IdParam('personId') personId: string,
    @Body() body: MembershipBody,
  ): Promise<CommandAnswer> {
    const fact = await this.factOf(personId, newId(asked), body);
    return this.send(asked, personId, new StateMembership(fact));
  }

  @Post(':factId/corrections')
  @HttpCode(200)
  @Sends(CorrectMembership)
  async correct(
    @Asking() asked: Asked,
    @IdParam('personId') personId: string,
    @IdParam('factId') factId: string,
    @Body() body: MembershipBody,
  ): Promise<CommandAnswer> {
    return this.send(asked, personId, new CorrectMembership(await this.factOf(personId, factId, body)));
  }

  @Post(':factId/voidings')
  @HttpCode(200)
  @Sends(VoidMembership)
  void(
    @Asking() asked: Asked,
    @IdParam('personId') personId: string,
    @IdParam('factId') factId: string,
  ): Promise<CommandAnswer> {
    return this.send(asked, personId, new VoidMembership({ factId }));
  }

  private async factOf(personId: string, factId: string, body: MembershipBody): Promise<Membership> {
    const { group, from, to, evidence } = body;
    this.reference.mustKnow('group', 'group', group, from);
    await this.records.known(personId);
    const reference = evidence.reference == null ? null : await this.identities.seal(personId, evidence.reference);
    return { factId, personId, group, from, to: to ?? null, evidence: { kind: evidence.kind, reference } };
  }

  private send(asked: Asked, personId: string, command: MembershipCommand): Promise<CommandAnswer> {
    return this.people.send(asked, personId, streamOf(membership, personId), command);
  }
}
