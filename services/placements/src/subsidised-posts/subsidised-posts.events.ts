import { EventCatalogue, Fact } from '@doorstep/event-sourcing';

/** A person's time in a subsidised post; the fact's id is the placement's. */
export interface SubsidisedPost extends Fact {
  readonly office: string;
}

export type SubsidisedPostsEvent =
  | {
      readonly type: 'subsidised-post-held';
      readonly data: { readonly personId: string; readonly post: SubsidisedPost };
    }
  | {
      readonly type: 'subsidised-post-released';
      readonly data: { readonly personId: string; readonly factId: string };
    };

export const subsidisedPostsEvents: EventCatalogue<SubsidisedPostsEvent> = {
  'subsidised-post-held': 1,
  'subsidised-post-released': 1,
};
