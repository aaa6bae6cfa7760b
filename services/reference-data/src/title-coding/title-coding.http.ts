import { Body, HttpCode, Post } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { answerOf } from '@doorstep/coding';
import {
  Asked,
  Asking,
  Catalogue,
  Code,
  Day,
  notFound,
  PlatformClock,
  raise,
  Reads,
  Resource,
  Text,
} from '@doorstep/service';
import { NamesView } from '../stated-entries/entry.views';
import { readReference } from '../stated-entries/lists.http';
import { occupationOf, usualClassification } from '../stated-entries/occupation-code';
import { Likeliest, OccupationCoders } from './occupation-coders';

const offered = 5;
/** Three of five titles reach it, three quarters of them rightly: see docs/how-to/code-titles.md. */
const sureFrom = 0.5;

export class TitleBody {
  @Text({ max: 200, description: 'As somebody would write it, in Chinese or English.' }) title: string;
  @Code({ optional: true, description: 'E.g. `isco-08` (default), `csco-2022`, `esco-1.1.1`.' })
  classification?: string;
  @Day({ optional: true, description: 'Civil date; today unless told.' }) on?: string;
}

export class CandidateView {
  @ApiProperty({ description: 'As vacancies and profiles take it.', example: 'csco-2022:4-03-02-01' })
  occupation: string;
  @ApiProperty({ type: NamesView }) names: NamesView;
  @ApiProperty({ description: 'From 0 to 1: how often such an answer proves right.' }) confidence: number;
}

export class TitleAnswerView {
  @ApiProperty({ enum: ['coded', 'ask'], description: '`ask`: not sure enough, let somebody choose.' })
  answer: 'coded' | 'ask';
  @ApiProperty({ type: 'string', nullable: true, description: 'Null where somebody should choose.' })
  occupation: string | null;
  @ApiProperty({ description: 'What to tell whoever typed it, in their language.' }) message: string;
  @ApiProperty({ type: [CandidateView], description: 'The likeliest first, at most five.' })
  candidates: CandidateView[];
  @ApiProperty({ type: 'integer', description: 'From how many confirmed titles this was learned.' })
  learnedFrom: number;
}

@Resource('occupations')
export class TitleCodingController {
  constructor(
    private readonly coders: OccupationCoders,
    private readonly clock: PlatformClock,
    private readonly catalogue: Catalogue,
  ) {}

  @Post('suggestions')
  @HttpCode(200)
  @Reads(readReference, { type: TitleAnswerView })
  async suggest(@Asking() asked: Asked, @Body() body: TitleBody): Promise<TitleAnswerView> {
    const { title, classification = usualClassification, on = this.clock.today() } = body;
    const found = await this.coders.likeliest(classification, title, on, offered);
    return this.viewOf(found ?? raise(notFound('classification')), classification, asked);
  }

  private viewOf({ candidates, learnedFrom }: Likeliest, classification: string, { language }: Asked): TitleAnswerView {
    const answer = answerOf(candidates, sureFrom);
    const views = candidates.map(({ code, confidence, entry }) => ({
      occupation: occupationOf(classification, code),
      names: { zh: entry.names?.zh ?? '', en: entry.names?.en ?? '' },
      confidence: Math.round(confidence * 1000) / 1000,
    }));
    const [first] = views;
    const key = first === undefined ? 'unknown' : answer.kind;
    const name = first === undefined ? '' : first.names[language] || first.names.zh || first.names.en;
    return {
      answer: answer.kind,
      occupation: answer.kind === 'coded' ? occupationOf(classification, answer.code) : null,
      message: this.catalogue.text(language, `title.${key}`, { name }),
      candidates: views,
      learnedFrom,
    };
  }
}
