import { Decider, reject } from '@doorstep/event-sourcing';
import { FigureCommand } from './figure.commands';
import { FigureEvent, figureEvents, PublishedFigure } from './figure.events';

export interface FigureState {
  readonly published: PublishedFigure | null;
}

/** A published figure stays as it is; a better one is published beside it. */
export const figure: Decider<FigureState, FigureCommand, FigureEvent> = {
  category: 'figure',
  events: figureEvents,
  initialState: { published: null },
  evolve: (_, { data }) => ({ published: data }),
  decide: ({ data }, { published }, { today, actor }) =>
    published === null
      ? [{ type: 'figure-published', data: { ...data, publishedOn: today, publishedBy: actor.id } }]
      : reject('figure-already-published'),
};
