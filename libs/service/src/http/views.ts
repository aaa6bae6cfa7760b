import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class FieldProblemView {
  @ApiProperty({ description: 'Path of the field in the body, or the parameter.' }) field: string;
  @ApiProperty() code: string;
  @ApiProperty() message: string;
}

/** RFC 9457. */
export class ProblemView {
  @ApiProperty({ description: 'urn:doorstep:problem:<code>' }) type: string;
  @ApiProperty() title: string;
  @ApiProperty() status: number;
  @ApiProperty({ description: 'Stable code of the problem.' }) code: string;
  @ApiProperty() correlationId: string;
  @ApiPropertyOptional({ type: [FieldProblemView] }) errors?: FieldProblemView[];
}

export class CommandAnswerView {
  @ApiProperty({ description: 'The record the command worked on.' }) id: string;
  @ApiProperty({ type: 'integer', description: 'Version of its stream: the ETag to send as If-Match.' })
  version: number;
  @ApiProperty({ description: 'Position to wait for in queries: ?after=', example: 'job-seekers:42' }) position: string;
}
