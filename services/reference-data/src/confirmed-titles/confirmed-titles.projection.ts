import { Projection } from '@doorstep/event-sourcing';
import { ConfirmedTitleEvent } from '../confirmed-title/confirmed-title.events';
import { ConfirmedTitleRow } from './confirmed-titles.table';

const category = 'confirmed-title-';

export const confirmedTitles: Projection<ConfirmedTitleEvent, ConfirmedTitleRow> = {
  name: 'confirmed-titles',
  version: 1,
  handles: ['title-confirmed'],
  keysOf: (event) => [event.streamId.slice(category.length)],
  fold: (_, { data: { classification, title, code }, recordedAt }, id) => ({
    id,
    classification,
    title,
    code,
    confirmedAt: recordedAt,
  }),
};
