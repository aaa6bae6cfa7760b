import { Body, HttpCode, Post } from '@nestjs/common';
import { streamOf } from '@doorstep/event-sourcing';
import { nation } from '@doorstep/reference';
import {
  Asked,
  Asking,
  CommandAnswer,
  Commands,
  Day,
  Flag,
  Id,
  IdParam,
  invalid,
  newId,
  notFound,
  OneOf,
  PlatformClock,
  raise,
  ReferenceDesk,
  Resource,
  Sends,
  Whole,
} from '@doorstep/service';
import { ReleasePlace, TakePlace } from '../course/course.commands';
import { course } from '../course/course.decider';
import { TrainingRecords } from '../training-records';
import { AwardCertificate, CompleteEnrolment, DropOut, Enrol, RecordAttendance } from './enrolment.commands';
import { enrolment } from './enrolment.decider';
import type { DropOutReason } from './enrolment.events';

export const dropOutReasons = [
  'found-work',
  'health',
  'family-care',
  'moved-away',
  'unsuitable',
  'absent',
  'other',
] as const;

export class EnrolBody {
  @Id() courseId: string;
  @Id({ optional: true, description: 'The person; job seekers enrol themselves.' }) personId?: string;
  @Day({ optional: true, description: 'Today unless told.' }) enrolledOn?: string;
}

export class AttendanceBody {
  @Day() on: string;
  @Flag() attended: boolean;
  @Whole({ optional: true, max: 24 }) hours?: number;
}

export class CompletionBody {
  @Day({ optional: true, description: 'Today unless told.' }) completedOn?: string;
}

export class DropOutBody {
  @OneOf(dropOutReasons) reason: DropOutReason;
  @Day({ optional: true, description: 'Today unless told.' }) endedOn?: string;
}

export class AwardBody {
  @Day({ optional: true, description: 'Today unless told.' }) awardedOn?: string;
  @Day({ optional: true, description: 'First day on which it is no longer valid; left out where it does not end.' })
  validUntil?: string;
}

@Resource('enrolments')
export class EnrolmentController {
  constructor(
    private readonly commands: Commands,
    private readonly records: TrainingRecords,
    private readonly reference: ReferenceDesk,
    private readonly clock: PlatformClock,
  ) {}

  @Post()
  @Sends(Enrol)
  async enrol(@Asking() asked: Asked, @Body() body: EnrolBody): Promise<CommandAnswer> {
    const { courseId, enrolledOn = this.clock.today() } = body;
    const personId = body.personId ?? asked.actor.personId;
    if (personId === undefined) throw invalid({ field: 'personId', code: 'required' });
    const { office: responsible, providerId } = await this.records.course(courseId);
    const office = responsible ?? asked.actor.office ?? null;
    const { suspended: providerSuspended } = await this.records.provider(providerId ?? '');
    const enrolmentId = newId(asked);
    return this.commands.send(asked, {
      streamId: streamOf(enrolment, enrolmentId),
      command: new Enrol({ enrolmentId, personId, courseId, office, enrolledOn }),
      creates: true,
      with: [
        { streamId: streamOf(course, courseId), command: new TakePlace({ enrolmentId, personId, providerSuspended }) },
      ],
    });
  }

  @Post(':enrolmentId/attendance')
  @HttpCode(200)
  @Sends(RecordAttendance)
  recordAttendance(
    @Asking() asked: Asked,
    @IdParam('enrolmentId') enrolmentId: string,
    @Body() { on, attended, hours = 0 }: AttendanceBody,
  ): Promise<CommandAnswer> {
    const command = new RecordAttendance({ on, attended, hours });
    return this.commands.send(asked, { streamId: streamOf(enrolment, enrolmentId), command });
  }

  @Post(':enrolmentId/completion')
  @HttpCode(200)
  @Sends(CompleteEnrolment)
  async complete(
    @Asking() asked: Asked,
    @IdParam('enrolmentId') enrolmentId: string,
    @Body() { completedOn = this.clock.today() }: CompletionBody,
  ): Promise<CommandAnswer> {
    const { office } = await this.known(enrolmentId);
    const minimumAttendance = this.reference.number(
      'training-attendance-minimum-percent',
      office ?? nation,
      this.clock.today(),
    );
    const command = new CompleteEnrolment({ completedOn, minimumAttendance });
    return this.commands.send(asked, { streamId: streamOf(enrolment, enrolmentId), command });
  }

  @Post(':enrolmentId/drop-out')
  @HttpCode(200)
  @Sends(DropOut)
  async dropOut(
    @Asking() asked: Asked,
    @IdParam('enrolmentId') enrolmentId: string,
    @Body() { reason, endedOn = this.clock.today() }: DropOutBody,
  ): Promise<CommandAnswer> {
    const { courseId } = await this.known(enrolmentId);
    return this.commands.send(asked, {
      streamId: streamOf(enrolment, enrolmentId),
      command: new DropOut({ endedOn, reason }),
      with: [{ streamId: streamOf(course, courseId), command: new ReleasePlace({ enrolmentId }) }],
    });
  }

  @Post(':enrolmentId/certificate')
  @Sends(AwardCertificate)
  async award(
    @Asking() asked: Asked,
    @IdParam('enrolmentId') enrolmentId: string,
    @Body() { awardedOn = this.clock.today(), validUntil }: AwardBody,
  ): Promise<CommandAnswer> {
    const { courseId } = await this.known(enrolmentId);
    const { facts } = await this.records.course(courseId);
    const { certificate = null, skills = [] } = facts ?? {};
    const command = new AwardCertificate({
      certificateId: newId(asked),
      certificate,
      skills,
      awardedOn,
      validUntil: validUntil ?? null,
    });
    return this.commands.send(asked, { streamId: streamOf(enrolment, enrolmentId), command });
  }

  private async known(enrolmentId: string) {
    return (await this.records.enrolment(enrolmentId)).enrolment ?? raise(notFound('enrolment'));
  }
}
