import { published } from '../samples/published';
import { topicOf, topics } from './topics';

describe('the contracts', () => {
  it('have a sample of every published type', () => {
    expect([...new Set(published.map(({ type }) => type))].sort()).toEqual(Object.keys(topics).sort());
  });

  it('name service, event and version in every type, and travel on a topic of that service', () => {
    for (const { type } of published) {
      expect(type).toMatch(/^[a-z-]+\.[a-z-]+\.v\d+$/);
      expect(topicOf(type)).toMatch(new RegExp(`^doorstep\\.${type.split('.')[0]}\\.[a-z-]+\\.v\\d+$`));
    }
  });

  it('are JSON: nothing is lost on the wire', () => {
    expect(JSON.parse(JSON.stringify(published))).toEqual(published);
  });

  it('carry no identifying field', () => {
    const fields = JSON.stringify(published).match(/"(name|identityNumber|phone|address|birthDate)":/g);
    expect(fields).toBeNull();
  });
});
