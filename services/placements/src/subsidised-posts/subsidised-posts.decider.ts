import { Decider, exhaustive, overlaps, reject, restate, voided } from '@doorstep/event-sourcing';
import { SubsidisedPostsCommand } from './subsidised-posts.commands';
import { SubsidisedPost, SubsidisedPostsEvent, subsidisedPostsEvents } from './subsidised-posts.events';

export interface SubsidisedPostsState {
  readonly posts: readonly SubsidisedPost[];
}

/** One stream a person: nobody holds two subsidised posts on one day. */
export const subsidisedPosts: Decider<SubsidisedPostsState, SubsidisedPostsCommand, SubsidisedPostsEvent> = {
  category: 'subsidised-posts',
  events: subsidisedPostsEvents,
  initialState: { posts: [] },

  evolve(state, event) {
    switch (event.type) {
      case 'subsidised-post-held':
        return { posts: restate(state.posts, event.data.post) };
      case 'subsidised-post-released':
        return { posts: voided(state.posts, event.data.factId) };
      default:
        return exhaustive(event);
    }
  },

  decide(command, { posts }) {
    switch (command.type) {
      case 'hold-subsidised-post': {
        const { personId, post } = command.data;
        const other = posts.find((held) => held.factId !== post.factId && overlaps(held, post));
        if (other !== undefined) return reject('subsidised-post-overlaps', { from: other.from });
        const known = posts.find((held) => held.factId === post.factId);
        if (known !== undefined && known.from === post.from && known.to === post.to) return [];
        return [{ type: 'subsidised-post-held', data: { personId, post } }];
      }
      case 'release-subsidised-post': {
        const { personId, factId } = command.data;
        const held = posts.some((post) => post.factId === factId);
        return held ? [{ type: 'subsidised-post-released', data: { personId, factId } }] : [];
      }
      default:
        return exhaustive(command);
    }
  },
};
