import { Injectable } from '@nestjs/common';
import { streamOf } from '@doorstep/event-sourcing';
import { CommandAnswer, CommandRequest, Commands, MergedRecords } from '@doorstep/service';
import {
  HoldSubsidisedPost,
  ReleaseSubsidisedPost,
  RequireNoSubsidisedPost,
} from '../subsidised-posts/subsidised-posts.commands';
import { subsidisedPosts } from '../subsidised-posts/subsidised-posts.decider';
import { StoredPlacement } from './placement-streams';
import { PlacementCommand, ReportPlacement } from './placement.commands';
import { placement } from './placement.decider';
import { PlacementSpell } from './placement.events';

type ClaimedSpell = Pick<PlacementSpell, 'factId' | 'kind' | 'from' | 'to' | 'office'>;

/** Sends commands about placements together with the claim on the person's time that a subsidised post needs. */
@Injectable()
export class PlacementSending {
  constructor(
    private readonly commands: Commands,
    private readonly merged: MergedRecords,
  ) {}

  report(command: ReportPlacement) {
    const { personId, spell } = command.data;
    const claims = spell.kind === 'subsidised' ? [hold(personId, spell), ...this.free(personId, spell)] : [];
    return { streamId: streamOf(placement, spell.factId), command, with: claims };
  }

  /** Sends `command`; `claimed` is the spell as the command leaves it, null when it leaves none. */
  send(
    request: CommandRequest,
    { state, spell, version }: StoredPlacement,
    command: PlacementCommand,
    claimed: ClaimedSpell | null,
  ): Promise<CommandAnswer> {
    const sending = { streamId: streamOf(placement, state.placementId), command };
    if (claimed?.kind !== 'subsidised' && spell.kind !== 'subsidised') return this.commands.send(request, sending);
    const { personId, placementId } = state;
    const claim = claimed?.kind === 'subsidised' ? hold(personId, claimed) : release(personId, placementId);
    const others =
      claimed?.kind === 'subsidised' && command.type !== 'end-placement' ? this.free(personId, claimed) : [];
    const expecting = { ...request, expectedVersion: request.expectedVersion ?? version };
    return this.commands.send(expecting, { ...sending, with: [claim, ...others] });
  }

  /** Whoever has several records holds one post at a time over all of them; an end never depends on it. */
  private free(personId: string, { factId, from, to, office }: ClaimedSpell) {
    const command = new RequireNoSubsidisedPost({ post: { factId, from, to, office } });
    return this.merged
      .recordsOf(personId)
      .filter((record) => record !== personId)
      .map((record) => ({ streamId: streamOf(subsidisedPosts, record), command }));
  }
}

function hold(personId: string, { factId, from, to, office }: ClaimedSpell) {
  const command = new HoldSubsidisedPost({ personId, post: { factId, from, to, office } });
  return { streamId: streamOf(subsidisedPosts, personId), command };
}

function release(personId: string, factId: string) {
  return { streamId: streamOf(subsidisedPosts, personId), command: new ReleaseSubsidisedPost({ personId, factId }) };
}
