import { CommandAccess } from '@doorstep/event-sourcing';
import { FigureCommand } from './figure.commands';
import { FigureState } from './figure.decider';

export const figureAccess: CommandAccess<FigureCommand, FigureState> = {
  grants: { 'publish-figure': [{ roles: ['bureau-analyst', 'centre-manager'], record: 'office' }] },
  scope: ({ data }) => ({ office: data.question.region }),
};
