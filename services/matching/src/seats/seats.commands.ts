import { Command } from '@doorstep/event-sourcing';
import { VacancyClosingReason } from './seats.events';

/** The vacancy was published, corrected or re-opened. */
export class OpenSeats extends Command<{
  readonly vacancyId: string;
  readonly employerId: string;
  readonly openings: number;
}> {
  readonly type = 'open-seats' as const;
}

export class ChangeOpenings extends Command<{ readonly vacancyId: string; readonly openings: number }> {
  readonly type = 'change-openings' as const;
}

export class CloseSeats extends Command<{ readonly vacancyId: string; readonly reason: VacancyClosingReason }> {
  readonly type = 'close-seats' as const;
}

/** A person is referred: only while the vacancy is open and has a seat left. */
export class AdmitReferral extends Command<{ readonly vacancyId: string; readonly referralId: string }> {
  readonly type = 'admit-referral' as const;
}

export class TakeSeat extends Command<{ readonly vacancyId: string; readonly referralId: string }> {
  readonly type = 'take-seat' as const;
}

export class ReleaseSeat extends Command<{ readonly referralId: string }> {
  readonly type = 'release-seat' as const;
}

export type SeatsCommand = OpenSeats | ChangeOpenings | CloseSeats | AdmitReferral | TakeSeat | ReleaseSeat;

export const seatsCommands = [OpenSeats, ChangeOpenings, CloseSeats, AdmitReferral, TakeSeat, ReleaseSeat];
