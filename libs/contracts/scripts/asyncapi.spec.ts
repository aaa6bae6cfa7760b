import { resolve } from 'node:path';
import { Parser } from '@asyncapi/parser';
import { topics, topicSettings } from '../src';
import { samplesIn } from './samples';
import { asyncApiPublished, asyncApiToday } from './today';

const root = resolve(__dirname, '../../..');
const document = asyncApiPublished(root);
const worthReading = 1;

describe('docs/asyncapi.json', () => {
  it('is what the contracts say today (npm run asyncapi writes it)', () => {
    expect(document).toEqual(asyncApiToday(root));
  });

  it('is valid AsyncAPI 3, with a channel per topic and a message per type', async () => {
    const { document: parsed, diagnostics } = await new Parser().parse(JSON.stringify(document));
    expect(diagnostics.filter(({ severity }) => severity <= worthReading)).toEqual([]);
    const channels = parsed?.channels().all() ?? [];
    expect(channels.map((channel) => channel.address())).toEqual(Object.keys(topicSettings));
    const carried = channels.flatMap((channel) =>
      channel
        .messages()
        .all()
        .map((message) => [message.name(), channel.address()]),
    );
    expect(Object.fromEntries(carried.filter(([type]) => type !== 'doorstep.watermark.v1'))).toEqual(topics);
  }, 60_000);

  it('is refused by the parser when a channel carries what nobody described', async () => {
    const [topic = ''] = Object.keys(topicSettings);
    const channel = { ...document.channels[topic], messages: { lost: { $ref: '#/components/messages/lost' } } };
    const diagnostics = await new Parser().validate(JSON.stringify({ ...document, channels: { [topic]: channel } }));
    expect(diagnostics.filter(({ severity }) => severity <= worthReading)).not.toEqual([]);
  }, 60_000);

  it('shows the newest sample of every message', () => {
    const newest = new Map(samplesIn(resolve(root, 'libs/contracts/samples')).map(({ type, data }) => [type, data]));
    for (const [type, data] of newest)
      expect(document.components.messages[type]?.examples).toMatchObject([{ payload: { type, data } }]);
  });
});
