import { Get, Query, Res } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { civilDateOf } from '@doorstep/event-sourcing';
import {
  Asked,
  Asking,
  Catalogue,
  CodeParam,
  Division,
  invalid,
  OneOf,
  raise,
  Reads,
  Resource,
  Text,
  type Language,
} from '@doorstep/service';
import { instantField } from '../metrics/instants';
import { readFigures } from '../metrics/metric.access';
import { MetricFigures } from '../metrics/metric-figures';
import type { Reply } from '../metrics/table-file';
import { BulletinFigures } from './bulletin-figures';
import { bulletinMonth } from './bulletin-month';
import { bulletinPage, bulletinPolicy } from './bulletin-page';

export class BulletinQuery {
  @Division({ optional: true, description: 'The office of the asker, or the nation, unless told.' }) region?: string;
  @Text({ ...instantField, optional: true, description: 'As known at this instant (RFC 3339); now unless told.' })
  asOf?: string;
  @OneOf(['zh', 'en'], { optional: true, description: 'The language of Accept-Language unless told.' })
  language?: Language;
  @Text({ optional: true, max: 100 }) after?: string;
}

@Resource('bulletins')
export class BulletinController {
  constructor(
    private readonly figures: MetricFigures,
    private readonly bulletins: BulletinFigures,
    private readonly catalogue: Catalogue,
  ) {}

  /** The bulletin of a month (`2026-03`) as a page to be printed. Every number is linked to its passport. */
  @Get(':month')
  @Reads(readFigures)
  @ApiResponse({ status: 200, content: { 'text/html': { schema: { type: 'string' } } } })
  async show(
    @Asking() asked: Asked,
    @CodeParam('month') text: string,
    @Query() { region: wanted, asOf: instant, language = asked.language }: BulletinQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    const month = bulletinMonth(text) ?? raise(invalid({ field: 'month', code: 'no-such-month' }));
    const query = { ...month.month, ...(wanted && { region: wanted }), ...(instant && { asOf: instant }) };
    const { region, asOf } = this.figures.askedBy(asked, query);
    if (civilDateOf(asOf) < month.month.from) throw invalid({ field: 'month', code: 'month-not-begun' });
    const bulletin = await this.bulletins.of(region, asOf, month, language);
    reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-disposition', `inline; filename="bulletin-${region}-${text}-${language}.html"`)
      .header('content-security-policy', bulletinPolicy)
      .header('vary', 'accept-language');
    return bulletinPage(bulletin, this.catalogue, language);
  }
}
