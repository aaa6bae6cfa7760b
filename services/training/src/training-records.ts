import { Inject, Injectable } from '@nestjs/common';
import { replay, streamOf } from '@doorstep/event-sourcing';
import type { EventStore } from '@doorstep/event-store';
import { eventStore, notFound } from '@doorstep/service';
import { course, CourseState } from './course/course.decider';
import { CourseEvent } from './course/course.events';
import { enrolment, EnrolmentState } from './enrolment/enrolment.decider';
import { EnrolmentEvent } from './enrolment/enrolment.events';
import { provider, ProviderState } from './provider/provider.decider';
import { ProviderEvent } from './provider/provider.events';

/** Records as the store has them at this moment; 404 for those nobody began. */
@Injectable()
export class TrainingRecords {
  constructor(@Inject(eventStore) private readonly store: EventStore) {}

  async provider(providerId: string): Promise<ProviderState> {
    const events = await this.known(streamOf(provider, providerId), 'provider');
    return replay(provider, events as readonly ProviderEvent[]);
  }

  async course(courseId: string): Promise<CourseState> {
    const events = await this.known(streamOf(course, courseId), 'course');
    return replay(course, events as readonly CourseEvent[]);
  }

  async enrolment(enrolmentId: string): Promise<EnrolmentState> {
    const events = await this.known(streamOf(enrolment, enrolmentId), 'enrolment');
    return replay(enrolment, events as readonly EnrolmentEvent[]);
  }

  private async known(streamId: string, what: string): Promise<readonly unknown[]> {
    const events = await this.store.readStream(streamId);
    if (events.length === 0) throw notFound(what);
    return events;
  }
}
