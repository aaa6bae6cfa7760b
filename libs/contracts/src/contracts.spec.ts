import { resolve } from 'node:path';
import { contractsOf } from '../scripts/published-contracts';
import { refusalsOf } from '../scripts/refusals';
import { samplesIn } from '../scripts/samples';
import { asyncApiToday } from '../scripts/today';
import { topicOf, topics } from './topics';

const samples = samplesIn(resolve(__dirname, '../samples'));
const { messages, schemas } = contractsOf(asyncApiToday(resolve(__dirname, '../../..')));

describe('the contracts', () => {
  it('have a sample of every published type', () => {
    expect([...new Set(samples.map(({ type }) => type))].sort()).toEqual(Object.keys(topics).sort());
  });

  it('name service, event and version in every type, and travel on a topic of that service', () => {
    for (const { type } of samples) {
      expect(type).toMatch(/^[a-z-]+\.[a-z-]+\.v\d+$/);
      expect(topicOf(type)).toMatch(new RegExp(`^doorstep\\.${type.split('.')[0]}\\.[a-z-]+\\.v\\d+$`));
    }
  });

  it('still take every sample ever published', () => {
    expect(samples.flatMap(({ type, data }) => refusalsOf(messages[type]?.data ?? {}, data, schemas, type))).toEqual(
      [],
    );
  });

  it('carry no identifying field', () => {
    const fields = JSON.stringify(samples).match(/"(name|identityNumber|phone|address|birthDate)":/g);
    expect(fields).toBeNull();
  });
});
