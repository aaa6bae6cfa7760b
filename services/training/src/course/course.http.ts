import { Body, HttpCode, Post, Put } from '@nestjs/common';
import { streamOf } from '@doorstep/event-sourcing';
import {
  Asked,
  Asking,
  CommandAnswer,
  Commands,
  IdParam,
  newId,
  PlatformClock,
  ReferenceDesk,
  Resource,
  Sends,
  Whole,
} from '@doorstep/service';
import { TrainingRecords } from '../training-records';
import { CourseBody, factsOf, OfferBody } from './course.body';
import { CancelCourse, ChangePlaces, CorrectCourse, OfferCourse } from './course.commands';
import { course } from './course.decider';

export class PlacesBody {
  @Whole({ min: 1, max: 10_000 }) places: number;
}

@Resource('courses')
export class CourseController {
  constructor(
    private readonly commands: Commands,
    private readonly records: TrainingRecords,
    private readonly reference: ReferenceDesk,
    private readonly clock: PlatformClock,
  ) {}

  @Post()
  @Sends(OfferCourse)
  async offer(@Asking() asked: Asked, @Body() body: OfferBody): Promise<CommandAnswer> {
    const today = this.clock.today();
    const { providerId, places } = body;
    const { facts: provider, suspended } = await this.records.provider(providerId);
    const office = body.office ?? provider?.office ?? '';
    this.reference.mustKnow('office', 'division', office, today);
    const courseId = newId(asked);
    const facts = factsOf(body, this.reference, today);
    const command = new OfferCourse({ courseId, providerId, providerSuspended: suspended, office, facts, places });
    return this.commands.send(asked, { streamId: streamOf(course, courseId), command, creates: true });
  }

  @Put(':courseId')
  @Sends(CorrectCourse)
  correct(
    @Asking() asked: Asked,
    @IdParam('courseId') courseId: string,
    @Body() body: CourseBody,
  ): Promise<CommandAnswer> {
    const command = new CorrectCourse({ facts: factsOf(body, this.reference, this.clock.today()) });
    return this.commands.send(asked, { streamId: streamOf(course, courseId), command });
  }

  @Post(':courseId/places')
  @HttpCode(200)
  @Sends(ChangePlaces)
  changePlaces(
    @Asking() asked: Asked,
    @IdParam('courseId') courseId: string,
    @Body() { places }: PlacesBody,
  ): Promise<CommandAnswer> {
    return this.commands.send(asked, { streamId: streamOf(course, courseId), command: new ChangePlaces({ places }) });
  }

  @Post(':courseId/cancellation')
  @HttpCode(200)
  @Sends(CancelCourse)
  cancel(@Asking() asked: Asked, @IdParam('courseId') courseId: string): Promise<CommandAnswer> {
    return this.commands.send(asked, { streamId: streamOf(course, courseId), command: new CancelCourse({}) });
  }
}
