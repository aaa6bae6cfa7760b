import { citations } from './citations';

describe('citations', () => {
  it('number addresses in the order they are first spoken of, and list each once', () => {
    const cited = citations();
    expect([cited.at('/a'), cited.at('/b', '/c'), cited.at('/a')]).toEqual(['[1]', '[2-3]', '[1]']);
    expect(cited.list()).toEqual(['  [1] /a', '  [2] /b', '  [3] /c']);
  });
});
