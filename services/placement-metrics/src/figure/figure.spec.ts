import { accessProperties, given } from '@doorstep/testing';
import { figureAccess } from './figure.access';
import { PublishFigure } from './figure.commands';
import { figure } from './figure.decider';
import { FigureEvent, PublishedFigure } from './figure.events';

const data: PublishedFigure = {
  figureId: 'f-1',
  question: {
    metric: 'persons-placed',
    from: '2026-03-01',
    to: '2026-04-01',
    region: '620102',
    by: [],
    level: 'county',
  },
  basis: {
    definitionVersion: 1,
    parameters: { spellGapDays: 30 },
    asOf: 1_775_000_000_000,
    treeVersion: 'v1',
    inputs: 'abc',
    provisional: false,
  },
  total: { cell: [], value: { measure: 'count', count: 12 }, subjects: 12, withheld: null },
  cells: [],
  restates: null,
};
const published: FigureEvent = {
  type: 'figure-published',
  data: { ...data, publishedOn: '2026-03-02', publishedBy: 'counsellor-1' },
};

describe('a published figure', () => {
  it('says what it is, of what, by whom and when', () => {
    given(figure).when(new PublishFigure(data)).then([published]);
  });

  it('stays as it was published', () => {
    given(figure, [published]).when(new PublishFigure(data)).thenRejected('figure-already-published');
  });
});

accessProperties({
  name: 'published figures',
  grants: figureAccess.grants,
  expected: { 'publish-figure': { 'bureau-analyst': ['office'], 'centre-manager': ['office'] } },
});
