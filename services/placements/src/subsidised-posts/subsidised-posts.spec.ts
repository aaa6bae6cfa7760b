import { accessProperties, given } from '@doorstep/testing';
import { HoldSubsidisedPost, ReleaseSubsidisedPost, RequireNoSubsidisedPost } from './subsidised-posts.commands';
import { subsidisedPostsAccess } from './subsidised-posts.access';
import { subsidisedPosts } from './subsidised-posts.decider';
import { SubsidisedPostsEvent } from './subsidised-posts.events';

const post = (factId: string, from: string, to: string | null) => ({ factId, from, to, office: '620102' });
const held = (factId: string, from: string, to: string | null): SubsidisedPostsEvent => ({
  type: 'subsidised-post-held',
  data: { personId: 'p1', post: post(factId, from, to) },
});
const hold = (factId: string, from: string, to: string | null) =>
  new HoldSubsidisedPost({ personId: 'p1', post: post(factId, from, to) });
const release = new ReleaseSubsidisedPost({ personId: 'p1', factId: 'w1' });
const released: SubsidisedPostsEvent = { type: 'subsidised-post-released', data: { personId: 'p1', factId: 'w1' } };

describe('subsidised posts of a person', () => {
  it('may follow one another on the very day, and fill a gap', () => {
    const posts = [held('w1', '2026-01-01', '2026-02-01'), held('w2', '2026-03-01', null)];
    given(subsidisedPosts, posts)
      .when(hold('w3', '2026-02-01', '2026-03-01'))
      .then([held('w3', '2026-02-01', '2026-03-01')]);
  });

  it('may not overlap by a day', () => {
    const posts = [held('w1', '2026-01-01', '2026-02-01')];
    given(subsidisedPosts, posts)
      .when(hold('w2', '2026-01-31', null))
      .thenRejected('subsidised-post-overlaps');
    given(subsidisedPosts, posts)
      .when(hold('w2', '2025-12-01', '2026-01-02'))
      .thenRejected('subsidised-post-overlaps');
  });

  it('are restated by their placement, and nothing happens where they stay the same', () => {
    const posts = [held('w1', '2026-01-01', null)];
    given(subsidisedPosts, posts)
      .when(hold('w1', '2026-01-01', '2026-02-01'))
      .then([held('w1', '2026-01-01', '2026-02-01')]);
    given(subsidisedPosts, posts)
      .when(hold('w1', '2026-01-01', null))
      .thenNothing();
  });

  it('keep other records of the person from holding one at the same time', () => {
    const posts = [held('w1', '2026-01-01', '2026-02-01')];
    const free = (from: string, factId = 'w2') => new RequireNoSubsidisedPost({ post: post(factId, from, null) });
    given(subsidisedPosts, posts).when(free('2026-01-31')).thenRejected('subsidised-post-overlaps');
    given(subsidisedPosts, posts).when(free('2026-02-01')).thenNothing();
    given(subsidisedPosts, posts).when(free('2026-01-31', 'w1')).thenNothing();
  });

  it('leave their time free when released, once', () => {
    given(subsidisedPosts, [held('w1', '2026-01-01', null)])
      .when(release)
      .then([released]);
    given(subsidisedPosts, [held('w1', '2026-01-01', null), released])
      .when(hold('w2', '2026-01-01', null))
      .then([held('w2', '2026-01-01', null)]);
    given(subsidisedPosts).when(release).thenNothing();
  });
});

const advisers = { counsellor: ['office'], 'centre-manager': ['office'] } as const;
const everywhere = ['office', 'stranger'] as const;

accessProperties({
  name: 'subsidised posts',
  grants: subsidisedPostsAccess.grants,
  expected: {
    'hold-subsidised-post': { ...advisers, employer: ['own'], administrator: everywhere, system: everywhere },
    'release-subsidised-post': { ...advisers, system: everywhere },
    'require-no-subsidised-post': { ...advisers, employer: ['own'], administrator: everywhere },
  },
});
