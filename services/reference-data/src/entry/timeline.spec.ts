import { addDays, overlaps, Rejection, replay } from '@doorstep/event-sourcing';
import { given, usualGiven } from '@doorstep/testing';
import fc from 'fast-check';
import { ClearSpan, PlaceSpan } from './timeline.commands';
import { timeline } from './timeline.decider';
import { Span, TimelineEvent } from './timeline.events';

const span = (entryId: string, from: string, to: string | null): Span => ({ entryId, from, to });
const placed = (data: Span): TimelineEvent => ({ type: 'span-placed', data });

describe('the timeline of a subject', () => {
  const first = span('a', '', '2023-11-01');

  it('takes spans that touch', () => {
    const next = span('b', '2023-11-01', null);
    given(timeline, [placed(first)])
      .when(new PlaceSpan(next))
      .then([placed(next)]);
  });

  it('refuses a span that shares a day with another entry', () => {
    given(timeline, [placed(first)])
      .when(new PlaceSpan(span('b', '2023-10-31', null)))
      .thenRejected('entry-overlaps');
    given(timeline, [placed(span('a', '', null))])
      .when(new PlaceSpan(span('b', '2030-01-01', null)))
      .thenRejected('entry-overlaps');
  });

  it('moves the span of a known entry, and says nothing when it stays', () => {
    const longer = span('a', '', '2024-01-01');
    given(timeline, [placed(first)])
      .when(new PlaceSpan(longer))
      .then([placed(longer)]);
    given(timeline, [placed(first)])
      .when(new PlaceSpan(first))
      .thenNothing();
  });

  it('is free again where a span was cleared', () => {
    const cleared: TimelineEvent = { type: 'span-cleared', data: { entryId: 'a' } };
    given(timeline, [placed(first)])
      .when(new ClearSpan({ entryId: 'a' }))
      .then([cleared]);
    given(timeline, [placed(first), cleared])
      .when(new PlaceSpan(span('b', '', null)))
      .then([placed(span('b', '', null))]);
    given(timeline, [placed(first), cleared])
      .when(new ClearSpan({ entryId: 'a' }))
      .thenNothing();
  });

  it('never holds two entries on one day, whatever is asked', () => {
    const day = fc.nat(60).map((days) => addDays('2026-01-01', days));
    const command = fc
      .tuple(
        fc.constantFrom('a', 'b', 'c', 'd'),
        day,
        fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }),
        fc.nat(4),
      )
      .map(([entryId, from, days, kind]) =>
        kind === 0
          ? new ClearSpan({ entryId })
          : new PlaceSpan(span(entryId, from, days === null ? null : addDays(from, days))),
      );
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        let state = timeline.initialState;
        for (const one of commands) {
          const answer = timeline.decide(one, state, usualGiven);
          if (!(answer instanceof Rejection)) state = replay(timeline, answer, state);
        }
        state.spans.forEach((a, index) =>
          state.spans.slice(index + 1).forEach((b) => expect(overlaps(a, b)).toBe(false)),
        );
      }),
    );
  });
});
