import { ApiProperty } from '@nestjs/swagger';
import { Language, Page } from '@doorstep/service';
import { ContentView } from '../vacancy-board/vacancy.view';
import { Findings, FindingView } from '../vacancy/findings';
import type { DecidedWith } from '../vacancy/vacancy.events';
import { VacancyFileRow } from './vacancy-files.table';

export class CheckView {
  @ApiProperty({ enum: ['checked', 'refused', 'corrected', 'correction-refused', 'listed'] }) outcome: string;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ type: [FindingView] }) findings: FindingView[];
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Rule table and parameters that were used.' })
  decidedWith: DecidedWith;
}

export class VacancyFileView {
  @ApiProperty() vacancyId: string;
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty() status: string;
  @ApiProperty({ type: 'string', nullable: true }) employerId: string | null;
  @ApiProperty({ type: 'string', nullable: true }) office: string | null;
  @ApiProperty({ type: ContentView }) content: ContentView;
  @ApiProperty({ type: 'string', nullable: true }) closedFor: string | null;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true }) waitingSince: string | null;
  @ApiProperty({ type: [String], description: 'Rules overruled for the words as they stand.' }) waived: string[];
  @ApiProperty({ type: [CheckView], description: 'Oldest first.' }) checks: CheckView[];
}

export class VacancyFilePageView implements Page<VacancyFileView> {
  @ApiProperty({ type: [VacancyFileView] }) items: VacancyFileView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}

/** A file in the reader's language. */
export function fileViewOf(row: VacancyFileRow, findings: Findings, language: Language): VacancyFileView {
  const { id, version, status, employerId, office, content, closedFor, waitingSince, waived, checks } = row;
  return {
    vacancyId: id,
    version,
    status,
    employerId,
    office,
    content: { ...content },
    closedFor,
    waitingSince: waitingSince === null ? null : new Date(waitingSince).toISOString(),
    waived: [...waived],
    checks: checks.map((check) => ({
      outcome: check.outcome,
      at: new Date(check.at).toISOString(),
      findings: findings.inWords(language, check.findings),
      decidedWith: check.decidedWith,
    })),
  };
}
