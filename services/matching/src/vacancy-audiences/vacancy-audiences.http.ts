import { Get, Query } from '@nestjs/common';
import { divisionPrefix } from '@doorstep/event-sourcing';
import {
  Asked,
  Asking,
  Division,
  Id,
  Page,
  pageOf,
  readCursor,
  Reads,
  Resource,
  Text,
  WholeInQuery,
} from '@doorstep/service';
import { ExplanationWriter } from '../explanation/explanation-text';
import { Explanations } from '../explanation/explanations';
import { staffReads } from '../readers';
import { Audience, Hearer, VacancyAudiences } from './vacancy-audiences';
import { AudiencesView, AudienceView, HearerView } from './vacancy-audiences.views';

const perPage = 10;
/** Two digits each for province and prefecture: as far as people go to work from home. */
const prefectureDigits = 4;

export class AudiencesQuery {
  @Division({ optional: true, description: 'Only people of this office and those below it.' }) office?: string;
  @Id({ optional: true, description: 'Only this vacancy, however long it has been open.' }) vacancyId?: string;
  @WholeInQuery({ optional: true, min: 1, max: 50, description: 'Vacancies a page, 10 unless told.' }) limit?: number;
  @Text({ optional: true, max: 500, description: 'The `next` of the page before.' }) cursor?: string;
  @Text({ optional: true, max: 100 }) after?: string;
}

@Resource('vacancy-audiences')
export class VacancyAudiencesController {
  constructor(
    private readonly audiences: VacancyAudiences,
    private readonly explanations: Explanations,
  ) {}

  /** New vacancies of the prefecture, the newest first, each with the people within the reader's reach who should hear of it now. */
  @Get()
  @Reads(staffReads, { type: AudiencesView })
  async list(@Asking() asked: Asked, @Query() query: AudiencesQuery): Promise<Page<AudienceView>> {
    const paged = { ...query, limit: query.limit ?? perPage };
    const [publishedOn, vacancyId] = readCursor(query, 'text', 'text') ?? [];
    const after = publishedOn === undefined || vacancyId === undefined ? {} : { after: { publishedOn, vacancyId } };
    const officePrefix = officesOf(asked, query.office);
    const audiences =
      officePrefix === undefined
        ? []
        : await this.audiences.page({
            officePrefix,
            placePrefix: officePrefix.slice(0, prefectureDigits),
            ...(query.vacancyId === undefined ? {} : { vacancyId: query.vacancyId }),
            ...after,
            limit: paged.limit + 1,
          });
    const writer = this.explanations.in(asked.language);
    return pageOf(
      audiences,
      paged,
      ({ vacancy }) => [vacancy.publishedOn ?? '', vacancy.vacancyId],
      (one) => viewOf(one, writer),
    );
  }
}

/** How the codes of the offices begin whose people are asked for and within reach; undefined where there are none. */
function officesOf(asked: Asked, office: string | undefined): string | undefined {
  const reach = asked.reach();
  if (reach.kind === 'own') return undefined;
  const [reached, wanted] = [reach.kind === 'office' ? reach.prefix : '', office ? divisionPrefix(office) : ''];
  if (wanted.startsWith(reached)) return wanted;
  return reached.startsWith(wanted) ? reached : undefined;
}

function viewOf({ vacancy, people }: Audience, writer: ExplanationWriter): AudienceView {
  const { vacancyId, occupation, place, publishedOn, seatsLeft } = vacancy;
  return {
    vacancyId,
    occupation,
    place,
    publishedOn,
    seatsLeft,
    people: people.map((one) => hearerOf(one, writer)),
  };
}

function hearerOf({ personId, office, owed, score, explanation }: Hearer, writer: ExplanationWriter): HearerView {
  return { personId, office, owed, score, explanation: writer.pair(explanation, score, true, 'caseworker') };
}
