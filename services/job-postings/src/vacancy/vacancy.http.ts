import { Body, HttpCode, Post, Put } from '@nestjs/common';
import { streamOf } from '@doorstep/event-sourcing';
import {
  Asked,
  Asking,
  CommandAnswer,
  Commands,
  IdParam,
  invalid,
  PlatformClock,
  ReferenceDesk,
  Resource,
  Sends,
  Whole,
  newId,
} from '@doorstep/service';
import { PostingRecords } from '../posting-records';
import { contentOf, DraftBody, VacancyBody } from './vacancy.body';
import { ChangeOpenings, CloseVacancy, DraftVacancy, ReviseVacancy, SubmitVacancy } from './vacancy.commands';
import { vacancy } from './vacancy.decider';

export class OpeningsBody {
  @Whole({ min: 1, max: 100_000 }) openings: number;
}

/** What employers do with their vacancies, or an office for them. */
@Resource('vacancies')
export class VacancyController {
  constructor(
    private readonly commands: Commands,
    private readonly records: PostingRecords,
    private readonly reference: ReferenceDesk,
    private readonly clock: PlatformClock,
  ) {}

  @Post()
  @Sends(DraftVacancy)
  async draft(@Asking() asked: Asked, @Body() body: DraftBody): Promise<CommandAnswer> {
    const today = this.clock.today();
    const employerId = body.employerId ?? asked.actor.employerId;
    if (employerId === undefined) throw invalid({ field: 'employerId', code: 'required' });
    const { facts } = await this.records.employer(employerId);
    const office = body.office ?? facts?.office ?? '';
    this.reference.mustKnow('office', 'division', office, today);
    const vacancyId = newId(asked);
    const content = contentOf(body, this.reference, today);
    const command = new DraftVacancy({ vacancyId, employerId, office, content });
    return this.commands.send(asked, { streamId: streamOf(vacancy, vacancyId), command, creates: true });
  }

  @Put(':vacancyId')
  @Sends(ReviseVacancy)
  revise(
    @Asking() asked: Asked,
    @IdParam('vacancyId') vacancyId: string,
    @Body() body: VacancyBody,
  ): Promise<CommandAnswer> {
    const command = new ReviseVacancy({ content: contentOf(body, this.reference, this.clock.today()) });
    return this.commands.send(asked, { streamId: streamOf(vacancy, vacancyId), command });
  }

  @Post(':vacancyId/submission')
  @HttpCode(200)
  @Sends(SubmitVacancy)
  submit(@Asking() asked: Asked, @IdParam('vacancyId') vacancyId: string): Promise<CommandAnswer> {
    return this.commands.send(asked, { streamId: streamOf(vacancy, vacancyId), command: new SubmitVacancy({}) });
  }

  @Post(':vacancyId/openings')
  @HttpCode(200)
  @Sends(ChangeOpenings)
  changeOpenings(
    @Asking() asked: Asked,
    @IdParam('vacancyId') vacancyId: string,
    @Body() { openings }: OpeningsBody,
  ): Promise<CommandAnswer> {
    const command = new ChangeOpenings({ openings });
    return this.commands.send(asked, { streamId: streamOf(vacancy, vacancyId), command });
  }

  @Post(':vacancyId/closure')
  @HttpCode(200)
  @Sends(CloseVacancy)
  close(@Asking() asked: Asked, @IdParam('vacancyId') vacancyId: string): Promise<CommandAnswer> {
    const command = new CloseVacancy({ reason: 'closed' });
    return this.commands.send(asked, { streamId: streamOf(vacancy, vacancyId), command });
  }
}
