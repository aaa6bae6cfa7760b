import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Header, Headers } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Catalogue, languageOf, Open, PlatformAddress } from '@doorstep/service';

const file = (name: string): string => readFileSync(join(__dirname, name), 'utf8');

interface ServiceStatus {
  readonly name: string;
  readonly status: 'ready' | 'not-ready' | 'down';
  readonly lag: number | null;
}

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
  @Header('content-security-policy', "default-src 'self'")
  page(@Headers('accept-language') accepted: string | undefined): string {
    const language = languageOf(accepted);
    return file('start-page.html')
      .replace('{language}', language === 'zh' ? 'zh-CN' : 'en')
      .replace(/\{(page\.[\w-]+)\}/g, (_, key: string) => this.catalogue.text(language, key));
  }

  @Get('start-page.js')
  @Open()
  @Header('content-type', 'text/javascript; charset=utf-8')
  script(): string {
    return file('start-page.js');
  }

  @Get('start-page.css')
  @Open()
  @Header('content-type', 'text/css; charset=utf-8')
  style(): string {
    return file('start-page.css');
  }

  /** The words of the page's script. */
  @Get('start-page/words')
  @Open()
  words(@Headers('accept-language') accepted: string | undefined): object {
    const all = this.catalogue.all(languageOf(accepted));
    return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith('page.')));
  }

  /** What is running. */
  @Get('start-page/services')
  @Open()
  services(): Promise<readonly ServiceStatus[]> {
    return Promise.all(this.platform.services.map((name) => this.statusOf(name)));
  }

  private async statusOf(name: string): Promise<ServiceStatus> {
    try {
      const answer = await fetch(`${this.platform.url}/services/${name}/health/ready`);
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
