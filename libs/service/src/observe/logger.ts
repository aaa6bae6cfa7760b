import { LoggerService } from '@nestjs/common';
import { Logger, pino } from 'pino';

/** Structured logs on standard output. Bodies, query strings and names never enter them. */
export function createLogger(service: string, level: string): Logger {
  return pino({ level, base: { service }, timestamp: pino.stdTimeFunctions.isoTime });
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
    this.logger.error({ stack: stack?.split('\n').slice(0, 8) }, String(message));
  }
}
