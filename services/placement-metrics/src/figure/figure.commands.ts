import { Command } from '@doorstep/event-sourcing';
import { PublishedFigure } from './figure.events';

export class PublishFigure extends Command<PublishedFigure> {
  readonly type = 'publish-figure' as const;
}

export type FigureCommand = PublishFigure;
export const figureCommands = [PublishFigure];
