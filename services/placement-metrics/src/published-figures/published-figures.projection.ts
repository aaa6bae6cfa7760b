import { Projection } from '@doorstep/event-sourcing';
import { FigureEvent, FigureQuestion } from '../figure/figure.events';
import { PublishedFigureRow } from './published-figures.table';

/** Every figure that was published, as it was. */
export const publishedFigures: Projection<FigureEvent, PublishedFigureRow> = {
  name: 'published-figures',
  version: 1,
  handles: ['figure-published'],
  keysOf: ({ data }) => [data.figureId],
  fold(_, { data, position }, id) {
    const { question, basis, total, cells, restates, publishedOn, publishedBy } = data;
    const { metric, region } = question;
    const questionKey = questionKeyOf(question);
    return {
      id,
      position,
      questionKey,
      metric,
      region,
      question,
      basis,
      total,
      cells,
      restates,
      publishedOn,
      publishedBy,
    };
  },
};

export function questionKeyOf({ metric, from, to, region, by, level }: FigureQuestion): string {
  return JSON.stringify([metric, from, to, region, by, by.includes('region') ? level : null]);
}
