import { Body, HttpCode, Post } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { SkillReader } from '@doorstep/coding';
import type { ReferenceEntry } from '@doorstep/contracts';
import { CodeParam, Day, notFound, PlatformClock, Reads, Resource, Text } from '@doorstep/service';
import { NamesView } from '../stated-entries/entry.views';
import { aliasesIn } from '../stated-entries/entry-words';
import { readReference } from '../stated-entries/lists.http';
import { StatedEntriesQueries } from '../stated-entries/stated-entries.queries';

export class TextBody {
  @Text({ max: 5000, description: 'E.g. the duties of a vacancy, in Chinese or English.' }) text: string;
  @Day({ optional: true, description: 'Civil date; today unless told.' }) on?: string;
}

export class MentionView {
  @ApiProperty() code: string;
  @ApiProperty({ type: NamesView }) names: NamesView;
  @ApiProperty({ enum: ['wanted', 'not-needed'], description: 'Whether the text says that it is not needed.' })
  kind: string;
  @ApiProperty({ type: 'integer', description: 'Where in the text it begins, in UTF-16 units.' }) start: number;
  @ApiProperty({ type: 'integer', description: 'Where it has ended.' }) end: number;
  @ApiProperty({ description: 'The words that gave it.' }) words: string;
}

export class MentionsView {
  @ApiProperty({ type: [MentionView], description: 'In the order of the text, without overlap.' }) items: MentionView[];
}

/** What a text mentions of a code list: skills, certificates. */
@Resource('code-lists')
export class MentionsController {
  constructor(
    private readonly entries: StatedEntriesQueries,
    private readonly clock: PlatformClock,
  ) {}

  @Post(':list/mentions')
  @HttpCode(200)
  @Reads(readReference, { type: MentionsView })
  async read(@CodeParam('list') list: string, @Body() { text, on }: TextBody): Promise<MentionsView> {
    const entries = await this.entries.all('code', list, on ?? this.clock.today());
    if (entries.length === 0) throw notFound('code-list');
    const byCode = new Map(entries.map((entry) => [entry.code, entry]));
    const items = new SkillReader(entries.map(readable)).read(text).map(({ kind, code, start, end }) => {
      const { zh = '', en = '' } = byCode.get(code)?.names ?? {};
      return { code, names: { zh, en }, kind, start, end, words: text.slice(start, end) };
    });
    return { items };
  }
}

function readable({ code, names, value }: ReferenceEntry) {
  return { code, names: [names?.zh ?? '', names?.en ?? '', ...aliasesIn(value)] };
}
