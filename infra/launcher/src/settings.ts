import { IsIn, IsInt, IsOptional, IsString, IsUrl, Min } from 'class-validator';
import { loadConfig } from '@doorstep/service';
import { Obstacle } from './obstacle';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** What the environment sets, by variables of these names in capitals: `DOORSTEP_LOG_LEVEL`. */
export class Settings {
  @IsOptional() @IsIn(logLevels) doorstepLogLevel?: string;
  /** Of one account to one service. */
  @IsOptional() @IsInt() @Min(1) doorstepRequestsPerMinute?: number;
  /** The OIDC issuer; without it the local provider with its demo accounts stands in. */
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  doorstepIssuer?: string;
  @IsOptional() @IsString() doorstepAudience?: string;
  /** PostgreSQL with a superuser and its password, without a database, for `provision` alone. */
  @IsOptional()
  @IsUrl({ protocols: ['postgres', 'postgresql'], require_protocol: true, require_tld: false })
  doorstepPostgres?: string;
  /** Where the edge is reached by services that run on other hosts. */
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  doorstepPlatformUrl?: string;
}

const names = [
  'doorstepLogLevel',
  'doorstepRequestsPerMinute',
  'doorstepIssuer',
  'doorstepAudience',
  'doorstepPostgres',
  'doorstepPlatformUrl',
] as const;

/** Throws an obstacle that names every variable that is wrong. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  try {
    return loadConfig(Settings, names, environment);
  } catch (error) {
    throw new Obstacle(`The ${(error as Error).message}`);
  }
}
