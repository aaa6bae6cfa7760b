import { Injectable } from '@nestjs/common';
import { nation } from '@doorstep/reference';
import { PlatformClock, ReferenceDesk } from '@doorstep/service';

/** Of how many people it is said that they should hear of a new vacancy, and for how many days it is new. */
export interface NoticeTerms {
  readonly people: number;
  readonly days: number;
}

const mostPeople = 100;

@Injectable()
export class NoticeTermsInForce {
  constructor(
    private readonly reference: ReferenceDesk,
    private readonly clock: PlatformClock,
  ) {}

  /** In force where the work is; whatever number is stated, one that can be kept. */
  at(place: string | null): NoticeTerms {
    const whole = (name: string) =>
      Math.max(0, Math.floor(this.reference.number(name, place ?? nation, this.clock.today()).value));
    return { people: Math.min(mostPeople, whole('vacancy-notice-people')), days: whole('vacancy-notice-days') };
  }
}
