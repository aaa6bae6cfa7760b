import { AnyMessage } from '@doorstep/contracts';
import { addDays } from '@doorstep/event-sourcing';

type Message<Type extends AnyMessage['type']> = Extract<AnyMessage, { type: Type }>;
type Data<Type extends AnyMessage['type']> = Message<Type>['data'];

export const firstDay = '2023-01-01';

/** How somebody works. Days are counted since the first. */
export interface Work {
  readonly kind: 'market' | 'subsidised';
  readonly place: string | null;
  readonly begun: number;
  readonly verified: number;
}

/** What can be said of a person. */
export class Said {
  private readonly offered: number[] = [];

  constructor(
    private readonly number: number,
    private readonly office: string,
    private readonly start: number,
  ) {}

  /** One more vacancy for the person; the first is the one that leads on. */
  offer(vacancy: number, employer: number): void {
    this.offered.push(vacancy, employer);
  }

  person(
    township: number,
    sex: Data<'job-seekers.person-registered.v1'>['sex'],
    birthMonth: string,
    channel: Data<'job-seekers.person-registered.v1'>['channel'],
  ): AnyMessage {
    const { personId, office } = this;
    const residence = `${office}${String(township).padStart(3, '0')}`;
    const data = { personId, office, residence, sex, birthMonth, channel, registeredOn: dayOf(this.start) };
    return { type: 'job-seekers.person-registered.v1', data };
  }

  membership(group: string): AnyMessage {
    const from = dayOf(this.start - 400);
    const data = { factId: idOf('b', this.number), personId: this.personId, group, from, to: null };
    return { type: 'job-seekers.membership-stated.v1', data };
  }

  profile(education: string): AnyMessage {
    return {
      type: 'job-seekers.profile-stated.v1',
      data: { personId: this.personId, education, ...plainProfile },
    };
  }

  opened(): AnyMessage {
    const data = { closedOn: null, closingReason: null, ...this.registration };
    return { type: 'job-seekers.registration-opened.v1', data };
  }

  closed(day: number, closingReason: string): AnyMessage {
    const data = { closedOn: dayOf(day), closingReason, ...this.registration };
    return { type: 'job-seekers.registration-closed.v1', data };
  }

  recommendations(day: number): AnyMessage {
    const recommendations = [0, 1, 2].map((index) => ({
      recommendationId: this.recommendationId(index),
      rank: index + 1,
      ...this.vacancy(index),
    }));
    const data = { runId: idOf('f', day), personId: this.personId, madeOn: dayOf(day), recommendations };
    return { type: 'matching.recommendations-made.v1', data };
  }

  delivery(index: number, day: number): AnyMessage {
    const { personId } = this;
    const recommendationId = this.recommendationId(index);
    const { vacancyId } = this.vacancy(index);
    const data = { recommendationId, personId, vacancyId, means: 'read-out' as const, deliveredOn: dayOf(day) };
    return { type: 'matching.recommendation-delivered.v1', data };
  }

  referred(day: number): AnyMessage {
    const data = { employerId: this.vacancy(0).employerId, referredOn: dayOf(day), ...this.referral };
    return { type: 'matching.referral-made.v1', data };
  }

  refused(day: number): AnyMessage {
    const outcome = 'refused-by-employer' as const;
    const data = { closedOn: dayOf(day), outcome, reasonCode: 'other', ...this.referral };
    return { type: 'matching.referral-closed.v1', data };
  }

  hired(begun: number): AnyMessage {
    const { employerId } = this.vacancy(0);
    const terms = { subsidised: false, contractKind: null, wage: null, place: null };
    const data = { employerId, startsOn: dayOf(begun), office: this.office, ...terms, ...this.referral };
    return { type: 'matching.person-hired.v1', data };
  }

  verified(work: Work): AnyMessage {
    return { type: 'placements.placement-verified.v1', data: this.placement(work) };
  }

  checked(day: number): AnyMessage {
    const [placementId, checkedOn] = [idOf('7', this.number), dayOf(day)];
    const data = { placementId, personId: this.personId, day: 90, checkedOn, outcome: 'working' as const };
    return { type: 'placements.retention-checked.v1', data };
  }

  ended(work: Work, day: number, endReason: string): AnyMessage {
    const data = Object.assign(this.placement(work), { endedOn: dayOf(day), endReason });
    return { type: 'placements.placement-ended.v1', data };
  }

  private get personId(): string {
    return idOf('a', this.number);
  }

  private get registration() {
    return { registrationId: idOf('c', this.number), personId: this.personId, openedOn: dayOf(this.start) };
  }

  private get referral() {
    return { referralId: idOf('8', this.number), personId: this.personId, vacancyId: this.vacancy(0).vacancyId };
  }

  private placement({ kind, place, begun, verified }: Work): Data<'placements.placement-verified.v1'> {
    const { vacancyId, employerId } = this.vacancy(0);
    return {
      placementId: idOf('7', this.number),
      personId: this.personId,
      employerId,
      vacancyId,
      referralId: idOf('8', this.number),
      kind,
      startedOn: dayOf(begun),
      endedOn: null,
      endReason: null,
      verifiedOn: dayOf(verified),
      place,
      office: this.office,
    };
  }

  private vacancy(index: number) {
    const [vacancy = 0, employer = 0] = this.offered.slice(index * 2);
    return { vacancyId: idOf('d', vacancy), employerId: idOf('e', employer) };
  }

  private recommendationId(index: number): string {
    return idOf('9', this.number * 3 + index);
  }
}

function dayOf(day: number): string {
  return addDays(firstDay, day);
}

const plainProfile = {
  occupationsWanted: [],
  occupationsHeld: [],
  skills: [],
  certificates: [],
  wageFloorFen: null,
  commuteLimitKm: null,
  contractKinds: [],
  shifts: [],
  accommodationNeeds: [],
  acceptsDormitory: false,
};

/** Ids of one kind, spread as random ones are. */
function idOf(kind: string, number: number): string {
  const mixed = Math.imul(number ^ (number >>> 15), 0x2c1b3c6d) >>> 0;
  return `${mixed.toString(16).padStart(8, '0')}-000${kind}-4000-8000-${number.toString(16).padStart(12, '0')}`;
}
