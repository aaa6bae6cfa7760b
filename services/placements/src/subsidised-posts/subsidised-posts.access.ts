import { CommandAccess, Grant } from '@doorstep/event-sourcing';
import { SubsidisedPostsCommand } from './subsidised-posts.commands';
import { SubsidisedPostsState } from './subsidised-posts.decider';

const advisers: Grant = { roles: ['counsellor', 'centre-manager'], record: 'office' };
const employers: Grant = { roles: ['employer'], record: 'own' };
const administrators: Grant = { roles: ['administrator'], record: 'any' };
const system: Grant = { roles: ['system'], record: 'any' };

/** Judged against the placement the post belongs to, see `guardedBy` in the service's definition. */
export const subsidisedPostsAccess: CommandAccess<SubsidisedPostsCommand, SubsidisedPostsState> = {
  grants: {
    'hold-subsidised-post': [advisers, employers, administrators, system],
    'release-subsidised-post': [advisers, system],
    'require-no-subsidised-post': [advisers, employers, administrators],
  },
  scope: () => ({}),
};
