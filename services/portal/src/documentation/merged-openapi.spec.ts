import { ApiDocument, mergeOpenApi } from './merged-openapi';

const document = (path: string, schema: object): ApiDocument => ({
  openapi: '3.1.0',
  paths: {
    [path]: {
      get: {
        operationId: 'WorkQueue.list',
        tags: [path.split('/').at(-1) as string, 'imports'],
        ...{ responses: { 200: { schema: { $ref: '#/components/schemas/PageView' } } } },
      },
      post: { 'x-doorstep-commands': ['StateEntry', 'Enrol'] },
    },
  },
  components: {
    schemas: {
      BookView: { page: { $ref: '#/components/schemas/PageView' } },
      PageView: schema,
      ProblemView: { type: 'object' },
      ShelfView: { books: [{ $ref: '#/components/schemas/BookView' }] },
    },
  },
});

const merged = mergeOpenApi(
  new Map([
    ['job-seekers', document('/api/people', { type: 'object', title: 'people' })],
    ['job-postings', document('/api/vacancies', { type: 'object', title: 'vacancies' })],
  ]),
) as Required<ApiDocument> & { readonly tags: readonly object[] };

describe('the merged OpenAPI document', () => {
  it('has the paths of every service', () => {
    expect(Object.keys(merged.paths)).toEqual(['/api/people', '/api/vacancies']);
  });

  it('keeps schemas of one name apart where they differ, and once where they agree', () => {
    expect(merged.components.schemas).toMatchObject({
      PageView: { type: 'object', title: 'people' },
      JobPostingsPageView: { type: 'object', title: 'vacancies' },
      ProblemView: { type: 'object' },
    });
    expect(merged.components.schemas).not.toHaveProperty('JobPostingsProblemView');
    expect(JSON.stringify(merged.paths['/api/vacancies'])).toContain('#/components/schemas/JobPostingsPageView');
    expect(JSON.stringify(merged.paths['/api/people'])).toContain('#/components/schemas/PageView');
  });

  it('keeps apart what refers to a schema that differs, however far away', () => {
    const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });
    expect(merged.components.schemas).toMatchObject({
      BookView: { page: to('PageView') },
      ShelfView: { books: [to('BookView')] },
      JobPostingsBookView: { page: to('JobPostingsPageView') },
      JobPostingsShelfView: { books: [to('JobPostingsBookView')] },
    });
  });

  it('gives every operation a name of its own', () => {
    const names = Object.values(merged.paths).map(({ get }) => get?.operationId);
    expect(names).toEqual(['WorkQueue.list', 'JobPostingsWorkQueue.list']);
  });

  it('says whose a resource is, and in words what a call commands', () => {
    expect(merged.tags).toEqual([
      { name: 'imports', description: 'job-seekers, job-postings' },
      { name: 'people', description: 'job-seekers' },
      { name: 'vacancies', description: 'job-postings' },
    ]);
    expect(merged.paths['/api/people']?.['post']).toMatchObject({ summary: 'State entry / Enrol' });
  });
});
