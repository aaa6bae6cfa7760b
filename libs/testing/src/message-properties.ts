import type { ServiceDefinition } from '@doorstep/service';

/** Every text of a service exists in Chinese and English, and takes the same arguments in both. */
export function messageProperties({ name, messages }: Pick<ServiceDefinition, 'name' | 'messages'>): void {
  it(`messages of ${name} exist in both languages with the same arguments`, () => {
    const [chinese, english] = [shapeOf(messages.zh), shapeOf(messages.en)];
    expect(chinese.length).toBeGreaterThan(0);
    expect(chinese).toEqual(english);
  });
}

function shapeOf(texts: Readonly<Record<string, unknown>>): readonly (readonly [key: string, names: string])[] {
  return Object.entries(texts)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .map(([key, text]) => [key, [...new Set(text.match(/\{\w+\}/g))].sort().join()] as const)
    .sort();
}
