import { ServiceDefinition } from '@doorstep/service';
import { DocumentationController } from './documentation/documentation.http';
import * as en from './messages/en.json';
import * as zh from './messages/zh.json';
import { StartPageController } from './start-page/start-page.http';

export const portal: ServiceDefinition = {
  name: 'portal',
  resources: ['openapi.json', 'asyncapi.json', 'docs'],
  capabilities: [],
  readModels: [],
  migrations: [],
  messages: { en, zh },
  module: { controllers: [StartPageController, DocumentationController] },
};
