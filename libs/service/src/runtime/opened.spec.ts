import { Opened } from './opened';

it('closes in reverse all that was opened, once, whatever fails on the way', async () => {
  const closed: string[] = [];
  const opened = new Opened();
  const close = async (name: string) => {
    closed.push(name);
    if (name !== 'first') throw new Error(`${name} does not close`);
  };
  expect(opened.keep('first', close)).toBe('first');
  opened.keep('second', close);
  opened.keep('third', close);
  await expect(opened.close()).rejects.toThrow('third does not close');
  await opened.close();
  expect(closed).toEqual(['third', 'second', 'first']);
});
