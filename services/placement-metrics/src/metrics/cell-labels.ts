import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@doorstep/event-sourcing';
import { QuestionDimension } from '@doorstep/metrics';
import { Catalogue, Language, ReferenceDesk } from '@doorstep/service';

const lists: Partial<Record<QuestionDimension, string>> = {
  region: 'division',
  group: 'group',
  education: 'education-level',
};

/** Names of cells in the reader's language: from the code lists, else from the message catalogues. */
@Injectable()
export class CellLabels {
  constructor(
    private readonly reference: ReferenceDesk,
    private readonly catalogue: Catalogue,
  ) {}

  of(by: QuestionDimension | undefined, cell: string, language: Language, asOf: number): string {
    const list = by === undefined ? undefined : lists[by];
    const listed = list && this.reference.book.name(list, cell, language, civilDateOf(asOf));
    if (listed !== undefined) return listed;
    const key = `cell.${cell}`;
    if (this.catalogue.has(key)) return this.catalogue.text(language, key);
    return list === undefined ? cell : this.catalogue.text(language, 'cell.unlisted', { code: cell });
  }
}
