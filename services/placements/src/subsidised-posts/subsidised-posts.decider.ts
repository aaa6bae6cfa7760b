import { Decider, exhaustive, overlaps, reject, Rejection, restate, voided } from '@doorstep/event-sourcing';
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
        const overlapping = overlap(posts, post);
        if (overlapping !== undefined) return overlapping;
        const known = posts.find((held) => held.factId === post.factId);
        if (known !== undefined && known.from === post.from && known.to === post.to) return [];
        return [{ type: 'subsidised-post-held', data: { personId, post } }];
      }
      case 'release-subsidised-post': {
        const { personId, factId } = command.data;
        const held = posts.some((post) => post.factId === factId);
        return held ? [{ type: 'subsidised-post-released', data: { personId, factId } }] : [];
      }
      case 'require-no-subsidised-post':
        return overlap(posts, command.data.post) ?? [];
      default:
        return exhaustive(command);
    }
  },
};

function overlap(posts: readonly SubsidisedPost[], post: SubsidisedPost): Rejection | undefined {
  const other = posts.find((held) => held.factId !== post.factId && overlaps(held, post));
  return other && reject('subsidised-post-overlaps', { from: other.from });
}
