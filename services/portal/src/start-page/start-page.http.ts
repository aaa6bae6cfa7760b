import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Header, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Catalogue, Language, Open, PlatformAddress } from '@doorstep/service';
import { fileNamed, onlyFromHere, pageIn, readersLanguage, type Reply } from '../page';

interface ServiceStatus {
  readonly name: string;
  readonly status: 'ready' | 'not-ready' | 'down';
  readonly lag: number | null;
}

const longestWaitMs = 3_000;
const files = [
  'start-page.css',
  'placements.css',
  'start-page.js',
  'page.js',
  'services.js',
  'placements.js',
  'favicon.svg',
].map((name) => join(__dirname, name));

@ApiExcludeController()
@Controller()
export class StartPageController {
  constructor(
    private readonly platform: PlatformAddress,
    private readonly catalogue: Catalogue,
  ) {}

  @Get()
  @Open()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('vary', 'accept-language')
  @Header('content-security-policy', onlyFromHere)
  page(
    @Headers('accept-language') accepted: string | undefined,
    @Query('language') chosen: string | undefined,
  ): string {
    const language = readersLanguage(chosen, accepted);
    const template = readFileSync(join(__dirname, 'start-page.html'), 'utf8');
    return pageIn(language, template, this.catalogue).replace('{words}', () => this.wordsIn(language));
  }

  @Get('start-page/:file')
  @Open()
  file(@Param('file') name: string, @Res({ passthrough: true }) reply: Reply): Buffer {
    return fileNamed(name, files, reply);
  }

  /** What is running. */
  @Get('start-page/services')
  @Open()
  services(): Promise<readonly ServiceStatus[]> {
    return Promise.all(this.platform.services.map((name) => this.statusOf(name)));
  }

  private wordsIn(language: Language): string {
    const words = Object.entries(this.catalogue.all(language)).filter(([key]) => key.startsWith('page.'));
    return JSON.stringify(Object.fromEntries(words)).replaceAll('<', '\\u003c');
  }

  private async statusOf(name: string): Promise<ServiceStatus> {
    try {
      const answer = await fetch(`${this.platform.url}/services/${name}/health/ready`, {
        signal: AbortSignal.timeout(longestWaitMs),
      });
      const { status, followers = {} } = (await answer.json()) as {
        status?: string;
        followers?: Record<string, number>;
      };
      if (status !== 'ready' && status !== 'not-ready') return { name, status: 'down', lag: null };
      return { name, status, lag: Object.values(followers).reduce((sum, lag) => sum + lag, 0) };
    } catch {
      return { name, status: 'down', lag: null };
    }
  }
}
