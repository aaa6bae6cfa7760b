import { LoggerService } from '@nestjs/common';
import { Logger, pino } from 'pino';

const standardError = 2;

/** Structured logs on standard error: what a command is asked for goes to standard output. Bodies, query strings and names never enter them. */
export function createLogger(service: string, level: string): Logger {
  const options = { level, base: { service }, timestamp: pino.stdTimeFunctions.isoTime };
  return pino(options, pino.destination(standardError));
}

/** The service's log, for what goes on beside requests; without anything that identifies a person. */
export abstract class ServiceLog {
  abstract info(fields: Readonly<Record<string, unknown>>, message: string): void;
  abstract warn(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** What may be logged of an error: its name and where it arose. Its message may hold what somebody entered. */
export function traceOf(error: unknown): { readonly error: string; readonly stack?: readonly string[] } {
  if (!(error instanceof Error)) return { error: 'unknown' };
  return { error: error.name, stack: framesOf(error.stack) };
}

function framesOf(stack = ''): readonly string[] {
  return stack
    .split('\n')
    .filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 7);
}

/** Nest's own messages through pino. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }

  error(message: unknown, stack?: string): void {
    this.logger.error({ stack: framesOf(stack) }, String(message));
  }
}
