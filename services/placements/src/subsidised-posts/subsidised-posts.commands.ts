import { Command } from '@doorstep/event-sourcing';
import { SubsidisedPost } from './subsidised-posts.events';

/** Claims the post's time for a placement, or restates what the placement has claimed. */
export class HoldSubsidisedPost extends Command<{ readonly personId: string; readonly post: SubsidisedPost }> {
  readonly type = 'hold-subsidised-post' as const;
}

export class ReleaseSubsidisedPost extends Command<{ readonly personId: string; readonly factId: string }> {
  readonly type = 'release-subsidised-post' as const;
}

/** Nothing but the condition that another record of the person holds no post at that time. */
export class RequireNoSubsidisedPost extends Command<{ readonly post: SubsidisedPost }> {
  readonly type = 'require-no-subsidised-post' as const;
}

export type SubsidisedPostsCommand = HoldSubsidisedPost | ReleaseSubsidisedPost | RequireNoSubsidisedPost;

export const subsidisedPostsCommands = [HoldSubsidisedPost, ReleaseSubsidisedPost, RequireNoSubsidisedPost];
