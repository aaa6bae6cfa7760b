import { Injectable } from '@nestjs/common';
import { streamOf } from '@doorstep/event-sourcing';
import {
  CommandAnswer,
  CommandRequest,
  Commands,
  Identities,
  invalid,
  LinkedAccounts,
  PlatformClock,
  ReferenceDesk,
} from '@doorstep/service';
import { isUUID } from 'class-validator';
import { readIdentityNumber } from './identity-number';
import { identityNumberClaim, subjectClaim } from './person-claims';
import { RegisterPerson } from './person.commands';
import { person } from './person.decider';

/** Who is to be registered, in plain text as it came in. */
export interface NewPerson {
  readonly name: string;
  readonly identityNumber: string;
  readonly phone?: string | null;
  readonly address?: string | null;
  readonly residence: string;
  readonly office?: string | null;
}

/** The one way people come in, by themselves, assisted, or from a file. */
@Injectable()
export class PersonRegistrar {
  constructor(
    private readonly commands: Commands,
    private readonly identities: Identities,
    private readonly accounts: LinkedAccounts,
    private readonly reference: ReferenceDesk,
    private readonly clock: PlatformClock,
  ) {}

  /** Sends `register-person`. Throws 422 for an identity number or division that is not valid. */
  async register(
    request: CommandRequest,
    given: NewPerson,
    newPersonId: string,
    imported = false,
  ): Promise<CommandAnswer> {
    const today = this.clock.today();
    const { number, sex, birthDate } = this.identityOf(given.identityNumber);
    const { residence } = given;
    const office = given.office ?? residence.slice(0, 6);
    this.reference.mustKnow('residence', 'division', residence, today);
    this.reference.mustKnow('office', 'division', office, today);
    const registersThemselves = request.actor.role === 'job-seeker';
    const claimedId = registersThemselves && isUUID(request.actor.personId) ? request.actor.personId : undefined;
    const personId = claimedId ?? newPersonId;
    const seal = (text: string) => this.identities.seal(personId, text);
    const sealOptional = async (text: string | null | undefined) => (text == null ? null : seal(text));
    const own = registersThemselves ? await this.accountOf(personId, request.actor.id) : undefined;
    const command = new RegisterPerson({
      personId,
      office,
      residence,
      sex,
      birthMonth: birthDate.slice(0, 7),
      imported,
      identity: {
        name: await seal(given.name),
        identityNumber: await seal(number),
        phone: await sealOptional(given.phone),
        address: await sealOptional(given.address),
      },
      account: own?.account ?? null,
    });
    const streamId = streamOf(person, personId);
    const by = registersThemselves ? { ...request, actor: { ...request.actor, personId } } : request;
    return this.commands.send(by, {
      streamId,
      command,
      creates: claimedId === undefined,
      claims: [...this.claims(identityNumberClaim, number, streamId), ...(own?.claims ?? [])],
    });
  }

  /** An account of the identity provider as a person's own, and the claim that it is nobody else's. */
  async accountOf(personId: string, subject: string) {
    const accounts = this.accounts.hashesOf('person', subject);
    const streamId = streamOf(person, personId);
    return {
      account: { subject: await this.identities.seal(personId, subject), accounts },
      claims: accounts.map((hash) => ({ scope: subjectClaim, hash, streamId })),
    };
  }

  /** The identity number, read and checked. Throws 422. */
  identityOf(identityNumber: string) {
    const reading = readIdentityNumber(identityNumber, this.clock.today());
    if (!reading.valid) throw invalid({ field: 'identityNumber', code: `identity-number-${reading.fault}` });
    return reading;
  }

  /** Claims of `value` for a person's stream. */
  claims(scope: string, value: string, streamId: string) {
    return this.identities.lookupHashes(scope, value).map((hash) => ({ scope, hash, streamId }));
  }
}
