import { Inject, Injectable } from '@nestjs/common';
import { replay, streamOf } from '@doorstep/event-sourcing';
import type { EventStore } from '@doorstep/event-store';
import { eventStore, notFound } from '@doorstep/service';
import { employer, EmployerState } from './employer/employer.decider';
import { EmployerEvent } from './employer/employer.events';
import { vacancy } from './vacancy/vacancy.decider';
import { VacancyEvent } from './vacancy/vacancy.events';
import { VacancyState } from './vacancy/vacancy.state';

/** A vacancy as the store has it at this moment. */
export interface StoredVacancy {
  readonly state: VacancyState;
  readonly version: number;
}

@Injectable()
export class PostingRecords {
  constructor(@Inject(eventStore) private readonly store: EventStore) {}

  /** Throws 404 for a vacancy nobody drafted or listed. */
  async vacancy(vacancyId: string): Promise<StoredVacancy> {
    const events = await this.store.readStream(streamOf(vacancy, vacancyId));
    if (events.length === 0) throw notFound('vacancy');
    return { state: replay(vacancy, events as unknown as readonly VacancyEvent[]), version: events.length };
  }

  /** Throws 404 for an employer nobody registered. */
  async employer(employerId: string): Promise<EmployerState> {
    const events = await this.store.readStream(streamOf(employer, employerId));
    if (events.length === 0) throw notFound('employer');
    return replay(employer, events as unknown as readonly EmployerEvent[]);
  }

  /** The last event a command gave a vacancy, with its version. */
  async lastOf(vacancyId: string, version: number): Promise<VacancyEvent | undefined> {
    const [last] = await this.store.readStream(streamOf(vacancy, vacancyId), version - 1);
    return last as unknown as VacancyEvent | undefined;
  }
}
