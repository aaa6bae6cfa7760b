import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { notFound, Open, PlatformAddress, raise, unavailable } from '@doorstep/service';
import { ApiDocument, mergeOpenApi } from './merged-openapi';

interface Reply {
  type(mime: string): Reply;
}

const assets: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css',
  'swagger-ui-bundle.js': 'text/javascript',
};
const assetFolder = dirname(require.resolve('swagger-ui-dist/package.json'));

@ApiExcludeController()
@Controller('api')
export class DocumentationController {
  constructor(private readonly platform: PlatformAddress) {}

  /** The whole platform's API as one OpenAPI 3.1 document. */
  @Get('openapi.json')
  @Open()
  async document(): Promise<object> {
    const { services } = this.platform;
    const documents = await Promise.all(services.map(async (name) => [name, await this.documentOf(name)] as const));
    return mergeOpenApi(new Map(documents));
  }

  @Get('docs')
  @Open()
  @Header('content-type', 'text/html; charset=utf-8')
  page(): string {
    return readFileSync(join(__dirname, 'docs.html'), 'utf8');
  }

  @Get('docs/docs.js')
  @Open()
  @Header('content-type', 'text/javascript; charset=utf-8')
  script(): string {
    return readFileSync(join(__dirname, 'docs.js'), 'utf8');
  }

  @Get('docs/:asset')
  @Open()
  asset(@Param('asset') asset: string, @Res({ passthrough: true }) reply: Reply): Buffer {
    const mime = Object.hasOwn(assets, asset) ? assets[asset] : undefined;
    reply.type(mime ?? raise(notFound('page')));
    return readFileSync(join(assetFolder, asset));
  }

  private async documentOf(service: string): Promise<ApiDocument> {
    const answer = await fetch(`${this.platform.url}/services/${service}/openapi.json`).catch(() => undefined);
    if (answer === undefined || !answer.ok) throw unavailable('service-starting');
    return (await answer.json()) as ApiDocument;
  }
}
