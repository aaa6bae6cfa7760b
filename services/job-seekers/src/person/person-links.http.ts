import { Body, HttpCode, Post } from '@nestjs/common';
import { streamOf } from '@doorstep/event-sourcing';
import {
  Asked,
  Asking,
  Code,
  CommandAnswer,
  Commands,
  Day,
  Id,
  IdParam,
  ListOf,
  OneOf,
  PlatformClock,
  Resource,
  Sends,
  Text,
} from '@doorstep/service';
import { RequireNotRegistered } from '../registration/registration.commands';
import { registration } from '../registration/registration.decider';
import { subjectClaim } from './person-claims';
import { PersonRecords } from './person-records';
import { PersonRegistrar } from './person-registrar';
import { LinkSubject, MergePerson, ReceiveMerge, ReceiveSplit, SplitPerson, UnlinkSubject } from './person.commands';
import { person } from './person.decider';
import { assignedCategories } from './person.events';
import type { FactAssignment } from './person.events';

const proofs = ['identity-document', 'national-identity-service'] as const;

export class MergeBody {
  @Id({ description: 'The record that stays.' }) survivorId: string;
  @Day({ optional: true, description: 'Today unless told.' }) effectiveOn?: string | null;
}

export class AssignmentBody implements FactAssignment {
  @OneOf(assignedCategories) category: FactAssignment['category'];
  @Code() factId: string;
  @Id({ description: 'The record the fact belongs to.' }) personId: string;
}

export class SplitBody {
  @Day({ optional: true, description: 'Today unless told.' }) effectiveOn?: string | null;
  @ListOf(() => AssignmentBody, {
    optional: true,
    description:
      'Facts that do not stay with the record they were written with. Recommendations, referrals, …: by their ids.',
  })
  assignments?: AssignmentBody[] | null;
}

export class LinkSubjectBody {
  @Text({ max: 255, description: 'Subject of the account at the identity provider.' }) subject: string;
  @OneOf(proofs, { description: 'How it was verified that the account is the person’s.' })
  proof: (typeof proofs)[number];
}

@Resource('people')
export class PersonLinksController {
  constructor(
    private readonly commands: Commands,
    private readonly registrar: PersonRegistrar,
    private readonly records: PersonRecords,
    private readonly clock: PlatformClock,
  ) {}

  @Post(':personId/merges')
  @Sends(MergePerson)
  merge(
    @Asking() asked: Asked,
    @IdParam('personId') absorbedId: string,
    @Body() { survivorId, ...body }: MergeBody,
  ): Promise<CommandAnswer> {
    const effectiveOn = body.effectiveOn ?? this.clock.today();
    return this.commands.send(asked, {
      streamId: streamOf(person, absorbedId),
      command: new MergePerson({ survivorId, effectiveOn }),
      with: [
        { streamId: streamOf(person, survivorId), command: new ReceiveMerge({ absorbedId, effectiveOn }) },
        { streamId: streamOf(registration, absorbedId), command: new RequireNotRegistered({}) },
      ],
    });
  }

  @Post(':personId/splits')
  @Sends(SplitPerson)
  async split(
    @Asking() asked: Asked,
    @IdParam('personId') restoredId: string,
    @Body() body: SplitBody,
  ): Promise<CommandAnswer> {
    const effectiveOn = body.effectiveOn ?? this.clock.today();
    const assignments = body.assignments ?? [];
    const { survivorId } = await this.records.known(restoredId);
    const command = new SplitPerson({ survivorId, effectiveOn, assignments });
    const received = new ReceiveSplit({ restoredId, effectiveOn });
    return this.commands.send(asked, {
      streamId: streamOf(person, restoredId),
      command,
      with: survivorId === null ? [] : [{ streamId: streamOf(person, survivorId), command: received }],
    });
  }

  @Post(':personId/linked-subjects')
  @Sends(LinkSubject)
  async link(
    @Asking() asked: Asked,
    @IdParam('personId') personId: string,
    @Body() { subject, proof }: LinkSubjectBody,
  ): Promise<CommandAnswer> {
    await this.records.known(personId);
    const streamId = streamOf(person, personId);
    const { account, claims } = await this.registrar.accountOf(personId, subject);
    return this.commands.send(asked, { streamId, command: new LinkSubject({ ...account, proof }), claims });
  }

  @Post(':personId/linked-subjects/removals')
  @HttpCode(200)
  @Sends(UnlinkSubject)
  unlink(@Asking() asked: Asked, @IdParam('personId') personId: string): Promise<CommandAnswer> {
    const streamId = streamOf(person, personId);
    return this.commands.send(asked, {
      streamId,
      command: new UnlinkSubject({}),
      releases: [{ scope: subjectClaim, streamId }],
    });
  }
}
