import { Body, HttpCode, Post } from '@nestjs/common';
import { ApiProperty, ApiResponse } from '@nestjs/swagger';
import { saysTheSame, streamOf } from '@doorstep/event-sourcing';
import {
  Asked,
  Asking,
  Code,
  CommandAnswer,
  CommandAnswerView,
  Commands,
  Day,
  IdParam,
  OneOf,
  PlatformClock,
  ReferenceDesk,
  rejected,
  Resource,
  Sends,
} from '@doorstep/service';
import { AdmitPosting } from '../employer/employer.commands';
import { employer } from '../employer/employer.decider';
import { LegalityDesk } from '../legality-desk';
import { PostingRecords } from '../posting-records';
import { Findings, FindingView } from './findings';
import { contentOf, VacancyBody } from './vacancy.body';
import { VacancyContent } from './vacancy-content';
import {
  CheckVacancy,
  CorrectVacancy,
  PublishVacancy,
  refusalGrounds,
  RefuseVacancy,
  ReopenVacancy,
  WaiveFinding,
} from './vacancy.commands';
import type { RefusalGround } from './vacancy.commands';
import { vacancy } from './vacancy.decider';
import { VacancyEvent } from './vacancy.events';
import { assess, blocks } from './vacancy.rules';

export class WaiverBody {
  @Code({ description: 'The rule that judged the words wrongly.' }) rule: string;
}

export class RefusalBody {
  @OneOf(refusalGrounds) ground: RefusalGround;
}

export class ReopeningBody {
  @Day({ description: 'First day on which it is no longer open.' }) expiresOn: string;
}

/** The answer to a request that is checked: a refusal is a recorded decision with its rules and articles. */
export class CheckAnswerView extends CommandAnswerView {
  @ApiProperty({ enum: ['passed', 'refused'] }) outcome: 'passed' | 'refused';
  @ApiProperty({ type: [FindingView] }) findings: FindingView[];
}

const checkAnswer = ApiResponse({ status: 200, type: CheckAnswerView });

/** The legality check, and everything that needs one. */
@Resource('vacancies')
export class VacancyCheckController {
  constructor(
    private readonly commands: Commands,
    private readonly records: PostingRecords,
    private readonly legality: LegalityDesk,
    private readonly findings: Findings,
    private readonly reference: ReferenceDesk,
    private readonly clock: PlatformClock,
  ) {}

  @Post(':vacancyId/checks')
  @HttpCode(200)
  @checkAnswer
  @Sends(CheckVacancy)
  async check(@Asking() asked: Asked, @IdParam('vacancyId') vacancyId: string): Promise<CheckAnswerView> {
    const { employerId, office, content } = (await this.records.vacancy(vacancyId)).state;
    const terms = await this.legality.termsFor(employerId, content.place, office);
    const streamId = streamOf(vacancy, vacancyId);
    return this.told(asked, await this.commands.send(asked, { streamId, command: new CheckVacancy({ terms }) }));
  }

  @Post(':vacancyId/waivers')
  @Sends(WaiveFinding)
  waive(
    @Asking() asked: Asked,
    @IdParam('vacancyId') vacancyId: string,
    @Body() { rule }: WaiverBody,
  ): Promise<CommandAnswer> {
    return this.commands.send(asked, { streamId: streamOf(vacancy, vacancyId), command: new WaiveFinding({ rule }) });
  }

  @Post(':vacancyId/refusal')
  @HttpCode(200)
  @Sends(RefuseVacancy)
  refuse(
    @Asking() asked: Asked,
    @IdParam('vacancyId') vacancyId: string,
    @Body() { ground }: RefusalBody,
  ): Promise<CommandAnswer> {
    const command = new RefuseVacancy({ ground });
    return this.commands.send(asked, { streamId: streamOf(vacancy, vacancyId), command });
  }

  @Post(':vacancyId/publication')
  @HttpCode(200)
  @Sends(PublishVacancy)
  async publish(@Asking() asked: Asked, @IdParam('vacancyId') vacancyId: string): Promise<CommandAnswer> {
    const { state } = await this.records.vacancy(vacancyId);
    const { expiresOn } = state.content;
    if (state.employerId === null) throw rejected('vacancy-of-another-exchange');
    if (expiresOn === null) throw rejected('vacancy-expiry-passed');
    return this.commands.send(asked, {
      streamId: streamOf(vacancy, vacancyId),
      command: new PublishVacancy({}),
      with: [admission(state.employerId, vacancyId, expiresOn)],
    });
  }

  @Post(':vacancyId/corrections')
  @HttpCode(200)
  @checkAnswer
  @Sends(CorrectVacancy)
  async correct(
    @Asking() asked: Asked,
    @IdParam('vacancyId') vacancyId: string,
    @Body() body: VacancyBody,
  ): Promise<CheckAnswerView> {
    const today = this.clock.today();
    const { state } = await this.records.vacancy(vacancyId);
    const content = contentOf(body, this.reference, today);
    const terms = await this.legality.termsFor(state.employerId, content.place, state.office);
    const { expiresOn } = content;
    const prolongs = expiresOn !== null && state.expiresOn !== null && expiresOn > state.expiresOn;
    const admits = prolongs && state.employerId !== null && !blocks(assess(content, terms, today, state.waived));
    const answer = await this.commands.send(asked, {
      streamId: streamOf(vacancy, vacancyId),
      command: new CorrectVacancy({ content, terms }),
      with: admits && state.employerId !== null ? [admission(state.employerId, vacancyId, expiresOn)] : [],
    });
    return this.told(asked, answer, content);
  }

  @Post(':vacancyId/reopening')
  @HttpCode(200)
  @checkAnswer
  @Sends(ReopenVacancy)
  async reopen(
    @Asking() asked: Asked,
    @IdParam('vacancyId') vacancyId: string,
    @Body() { expiresOn }: ReopeningBody,
  ): Promise<CheckAnswerView> {
    const { employerId, office, content, waived } = (await this.records.vacancy(vacancyId)).state;
    const terms = await this.legality.termsFor(employerId, content.place, office);
    const lawful = !blocks(assess({ ...content, expiresOn }, terms, this.clock.today(), waived));
    const answer = await this.commands.send(asked, {
      streamId: streamOf(vacancy, vacancyId),
      command: new ReopenVacancy({ expiresOn, terms }),
      with: employerId !== null && lawful ? [admission(employerId, vacancyId, expiresOn)] : [],
    });
    return this.told(asked, answer);
  }

  private async told(asked: Asked, answer: CommandAnswer, content?: VacancyContent): Promise<CheckAnswerView> {
    const last = await this.records.lastOf(answer.id, answer.version);
    const event = content === undefined || tellsOf(last, content) ? last : undefined;
    const refused = event?.type === 'vacancy-refused' || event?.type === 'vacancy-correction-refused';
    const found = event !== undefined && 'findings' in event.data ? event.data.findings : [];
    return {
      ...answer,
      outcome: refused ? 'refused' : 'passed',
      findings: this.findings.inWords(asked.language, found),
    };
  }
}

/** False for the event before a correction that changed nothing. */
function tellsOf(event: VacancyEvent | undefined, content: VacancyContent): boolean {
  return event !== undefined && 'content' in event.data && saysTheSame(event.data.content, content);
}

/** The employer's side of an opening: decided and appended together with the vacancy's. */
function admission(employerId: string, vacancyId: string, expiresOn: string) {
  return { streamId: streamOf(employer, employerId), command: new AdmitPosting({ vacancyId, expiresOn }) };
}
