import { Controller, Get, INestApplication } from '@nestjs/common';
import { ApiExcludeController, DocumentBuilder, OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Open } from '../http/routes';
import { completedDocument } from './completed-document';
import { CommandAnswerView, FieldProblemView, ProblemView } from '../http/views';

/** Holds the document once the application is built. */
export class OpenApiHolder {
  document: OpenAPIObject | undefined;
}

/** Serves the service's own document; the portal merges them all. */
@ApiExcludeController()
@Controller()
export class OpenApiController {
  constructor(private readonly holder: OpenApiHolder) {}

  @Get('openapi.json')
  @Open()
  document(): object {
    return this.holder.document ?? {};
  }
}

/** The OpenAPI 3.1 document of a service's routes. */
export function buildOpenApi(app: INestApplication, service: string): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(`Doorstep ${service}`)
    .setVersion('1')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    extraModels: [ProblemView, FieldProblemView, CommandAnswerView],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  return completedDocument(document);
}
