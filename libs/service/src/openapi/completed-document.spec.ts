import { OpenAPIObject } from '@nestjs/swagger';
import { completedDocument } from './completed-document';

const document = {
  openapi: '3.1.0',
  info: { title: 'Spec', version: '1' },
  paths: {
    '/books': {
      post: {
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/BookBody' } } } },
        responses: {
          400: { description: 'Problem' },
          200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/BookView' } } } },
        },
      },
    },
  },
  components: {
    schemas: {
      BookBody: {
        type: 'object',
        required: ['title'],
        properties: {
          title: { type: 'string' },
          genre: { type: 'string', enum: ['novel', 'poem'] },
          author: { description: 'Who', allOf: [{ $ref: '#/components/schemas/AuthorBody' }] },
        },
      },
      AuthorBody: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },
      BookView: { type: 'object', properties: { lentTo: { type: 'string', nullable: true } }, required: ['lentTo'] },
    },
  },
} as unknown as OpenAPIObject;

const { paths, components } = completedDocument(document);
const { schemas = {} } = components ?? {};

describe('a completed OpenAPI document', () => {
  it('knows null as a type', () => {
    expect(schemas['BookView']).toEqual({
      type: 'object',
      properties: { lentTo: { type: ['string', 'null'] } },
      required: ['lentTo'],
    });
  });

  it('says that a body may be too large, or of another type', () => {
    const problem = { description: 'Problem' };
    expect(paths['/books']?.post?.responses).toMatchObject({ 413: problem, 415: problem });
  });

  it('lets bodies take no other field, and null for one that may be left out', () => {
    expect(schemas['BookBody']).toEqual({
      type: 'object',
      required: ['title'],
      properties: {
        title: { type: 'string' },
        genre: { type: ['string', 'null'], enum: ['novel', 'poem', null] },
        author: { description: 'Who', anyOf: [{ $ref: '#/components/schemas/AuthorBody' }, { type: 'null' }] },
      },
      additionalProperties: false,
    });
    expect(schemas['AuthorBody']).toMatchObject({ additionalProperties: false });
  });
});
