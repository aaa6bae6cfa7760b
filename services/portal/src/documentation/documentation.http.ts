import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Controller, Get, Header, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Catalogue, Open, PlatformAddress, unavailable } from '@doorstep/service';
import { fileNamed, onlyFromHere, pageIn, readersLanguage, type Reply } from '../page';
import { ApiDocument, mergeOpenApi } from './merged-openapi';

const longestWaitMs = 5_000;
const swaggerFolder = dirname(require.resolve('swagger-ui-dist/package.json'));
const files = [
  join(__dirname, 'docs.css'),
  join(__dirname, 'docs.js'),
  join(swaggerFolder, 'swagger-ui.css'),
  join(swaggerFolder, 'swagger-ui-bundle.js'),
  join(swaggerFolder, 'oauth2-redirect.html'),
  join(swaggerFolder, 'oauth2-redirect.js'),
];
const messagesDocument = join(__dirname, '../../../../docs/asyncapi.json');
/** Swagger UI draws its icons from data addresses. */
const withIcons = onlyFromHere.replace('img-src', 'img-src data:');

@ApiExcludeController()
@Controller('api')
export class DocumentationController {
  constructor(
    private readonly platform: PlatformAddress,
    private readonly catalogue: Catalogue,
  ) {}

  /** The whole platform's API as one OpenAPI 3.1 document. */
  @Get('openapi.json')
  @Open()
  async document(): Promise<object> {
    const { services } = this.platform;
    const documents = await Promise.all(services.map(async (name) => [name, await this.documentOf(name)] as const));
    return mergeOpenApi(new Map(documents));
  }

  /** The messages the services publish, as an AsyncAPI 3 document. */
  @Get('asyncapi.json')
  @Open()
  @Header('content-type', 'application/json; charset=utf-8')
  messages(): Buffer {
    return readFileSync(messagesDocument);
  }

  @Get('docs')
  @Open()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('vary', 'accept-language')
  @Header('content-security-policy', withIcons)
  page(
    @Headers('accept-language') accepted: string | undefined,
    @Query('language') chosen: string | undefined,
  ): string {
    const template = readFileSync(join(__dirname, 'docs.html'), 'utf8');
    return pageIn(readersLanguage(chosen, accepted), template, this.catalogue);
  }

  @Get('docs/:file')
  @Open()
  file(@Param('file') name: string, @Res({ passthrough: true }) reply: Reply): Buffer {
    return fileNamed(name, files, reply);
  }

  private async documentOf(service: string): Promise<ApiDocument> {
    const address = `${this.platform.url}/services/${service}/openapi.json`;
    const answer = await fetch(address, { signal: AbortSignal.timeout(longestWaitMs) }).catch(() => undefined);
    if (answer === undefined || !answer.ok) throw unavailable('service-starting');
    return (await answer.json()) as ApiDocument;
  }
}
