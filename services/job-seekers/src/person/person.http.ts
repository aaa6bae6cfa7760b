import { Body, HttpCode, Post } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Sealed, streamOf } from '@doorstep/event-sourcing';
import {
  AccessLog,
  Asked,
  Asking,
  CommandAnswer,
  Commands,
  Day,
  Division,
  Identities,
  IdParam,
  newId,
  notFound,
  Phone,
  PlatformClock,
  Reads,
  ReferenceDesk,
  Resource,
  Sends,
  Text,
} from '@doorstep/service';
import { lookUpReads } from '../readers';
import { identityNumberClaim } from './person-claims';
import { PersonRecords } from './person-records';
import { PersonRegistrar } from './person-registrar';
import { CorrectPerson, RegisterPerson, TransferPerson } from './person.commands';
import { person } from './person.decider';
import { Identity } from './person.events';
import { RegisterPersonBody } from './register-person.body';

export class CorrectPersonBody {
  @Text({ optional: true, max: 100 }) name?: string | null;
  @Text({ optional: true, max: 40 }) identityNumber?: string | null;
  @Phone({ optional: true, nullable: true, description: 'Null removes it.' }) phone?: string | null;
  @Text({ optional: true, nullable: true, max: 300, description: 'Null removes it.' }) address?: string | null;
  @Division({ optional: true }) residence?: string | null;
}

export class TransferBody {
  @Division() office: string;
  @Day({ optional: true, description: 'Today unless told.' }) effectiveOn?: string | null;
}

export class LookupBody {
  @Text({ max: 40 }) identityNumber: string;
}

export class LookupView {
  @ApiProperty() personId: string;
  @ApiProperty({ type: 'string', nullable: true, description: 'The record this one was merged into.' })
  survivorId: string | null;
}

@Resource('people')
export class PersonController {
  constructor(
    private readonly commands: Commands,
    private readonly registrar: PersonRegistrar,
    private readonly records: PersonRecords,
    private readonly identities: Identities,
    private readonly accessLog: AccessLog,
    private readonly reference: ReferenceDesk,
    private readonly clock: PlatformClock,
  ) {}

  @Post()
  @Sends(RegisterPerson)
  register(@Asking() asked: Asked, @Body() body: RegisterPersonBody): Promise<CommandAnswer> {
    return this.registrar.register(asked, body, newId(asked));
  }

  @Post('lookups')
  @HttpCode(200)
  @Reads(lookUpReads, { type: LookupView })
  async lookUp(@Asking() asked: Asked, @Body() body: LookupBody): Promise<LookupView> {
    const { number } = this.registrar.identityOf(body.identityNumber);
    const hashes = this.identities.lookupHashes(identityNumberClaim, number);
    const personId = await this.records.holderOf(identityNumberClaim, hashes);
    if (personId === undefined) throw notFound('person');
    const { office, survivorId } = await this.records.known(personId);
    asked.mayRead({ office, personId }, 'person');
    const { actor, correlationId, reason: purpose = 'look-up' } = asked;
    await this.accessLog.write({ actor, personIds: [personId], purpose, correlationId, at: this.clock.now() });
    return { personId, survivorId };
  }

  @Post(':personId/corrections')
  @HttpCode(200)
  @Sends(CorrectPerson)
  async correct(
    @Asking() asked: Asked,
    @IdParam('personId') personId: string,
    @Body() body: CorrectPersonBody,
  ): Promise<CommandAnswer> {
    const { residence, identityNumber } = body;
    if (residence != null) this.reference.mustKnow('residence', 'division', residence, this.clock.today());
    const read = identityNumber == null ? undefined : this.registrar.identityOf(identityNumber);
    const streamId = streamOf(person, personId);
    const identity = await this.sealedChanges(personId, { ...body, identityNumber: read?.number });
    const command = new CorrectPerson({
      identity,
      ...(residence == null ? {} : { residence }),
      ...(read === undefined ? {} : { born: { sex: read.sex, birthMonth: read.birthDate.slice(0, 7) } }),
    });
    if (read === undefined) return this.commands.send(asked, { streamId, command });
    return this.commands.send(asked, {
      streamId,
      command,
      releases: [{ scope: identityNumberClaim, streamId }],
      claims: this.registrar.claims(identityNumberClaim, read.number, streamId),
    });
  }

  @Post(':personId/transfers')
  @HttpCode(200)
  @Sends(TransferPerson)
  transfer(
    @Asking() asked: Asked,
    @IdParam('personId') personId: string,
    @Body() body: TransferBody,
  ): Promise<CommandAnswer> {
    const { office } = body;
    const effectiveOn = body.effectiveOn ?? this.clock.today();
    this.reference.mustKnow('office', 'division', office, this.clock.today());
    const command = new TransferPerson({ office, effectiveOn });
    return this.commands.send(asked, { streamId: streamOf(person, personId), command });
  }

  private async sealedChanges(personId: string, body: CorrectPersonBody): Promise<Partial<Identity>> {
    await this.records.known(personId);
    const changes: { -readonly [Field in keyof Identity]?: Identity[Field] } = {};
    const { name, identityNumber, phone, address } = body;
    const seal = (text: string): Promise<Sealed> => this.identities.seal(personId, text);
    if (name != null) changes.name = await seal(name);
    if (identityNumber != null) changes.identityNumber = await seal(identityNumber);
    if (phone !== undefined) changes.phone = phone === null ? null : await seal(phone);
    if (address !== undefined) changes.address = address === null ? null : await seal(address);
    return changes;
  }
}
