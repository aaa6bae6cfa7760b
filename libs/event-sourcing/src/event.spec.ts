import { upcast, versionOf } from './event';

const catalogue = {
  opened: {
    version: 3,
    upcasts: {
      1: ({ office, ...data }: Record<string, unknown>) => ({ ...data, offices: [office] }),
      2: (data: Record<string, unknown>) => ({ ...data, channel: 'counter' }),
    },
  },
  closed: 1,
  torn: { version: 3, upcasts: { 2: (data: Record<string, unknown>) => data } },
};

describe('events of older versions', () => {
  it('are lifted step by step to the current one', () => {
    expect(upcast(catalogue, 'opened', 1, { office: '620102', id: 1 })).toEqual({
      id: 1,
      offices: ['620102'],
      channel: 'counter',
    });
    expect(upcast(catalogue, 'opened', 3, { any: 'thing' })).toEqual({ any: 'thing' });
    expect([versionOf(catalogue, 'opened'), versionOf(catalogue, 'closed')]).toEqual([3, 1]);
  });

  it.each([
    ['of an unknown type', 'unheard-of', 1, 'unknown event type unheard-of'],
    ['newer than the catalogue', 'closed', 2, 'event closed has version 2, newer than 1'],
    ['without a step upwards', 'torn', 1, 'event torn has no upcast from version 1'],
  ])('are refused when they are %s', (_, type, version, message) => {
    expect(() => upcast(catalogue, type, version, {})).toThrow(message);
  });
});
