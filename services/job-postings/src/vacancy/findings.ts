import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Catalogue, Language } from '@doorstep/service';
import { Finding } from './vacancy.rules';

export class FindingView {
  @ApiProperty() rule: string;
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ enum: ['block', 'warn', 'waived'] }) severity: string;
  @ApiProperty({ description: 'The articles it rests on.' }) source: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) arguments: Readonly<Record<string, string | number>>;
  @ApiProperty({ description: "The finding in the reader's language." }) text: string;
}

/** Findings as people read them. */
@Injectable()
export class Findings {
  constructor(private readonly catalogue: Catalogue) {}

  inWords(language: Language, findings: readonly Finding[]): FindingView[] {
    return findings.map((finding) => ({ ...finding, text: this.textOf(language, finding) }));
  }

  private textOf(language: Language, { rule, arguments: given }: Finding): string {
    const { field = '' } = given;
    const named = { ...given, field: this.catalogue.text(language, `posting.${field}`) };
    return this.catalogue.text(language, `rule.${rule}`, named);
  }
}
