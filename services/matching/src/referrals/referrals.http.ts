import { Get, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  Asked,
  Asking,
  Catalogue,
  Id,
  Identities,
  IdParam,
  notFound,
  OneOf,
  Page,
  pageOf,
  PageQuery,
  Reads,
  Resource,
} from '@doorstep/service';
import { referralReads } from '../readers';
import { ReferralsQueries } from './referrals.queries';
import type { ReferralOutcome, ReferralRowStatus } from './referral-status';
import { referralStatuses } from './referral-status';
import type { ReferralRow } from './referrals.table';

export class ReferralsQuery extends PageQuery {
  @Id({ optional: true }) personId?: string;
  @Id({ optional: true }) vacancyId?: string;
  @Id({ optional: true }) employerId?: string;
  @OneOf(referralStatuses, { optional: true }) status?: ReferralRowStatus;
}

export class ReferralView {
  @ApiProperty() referralId: string;
  @ApiProperty() personId: string;
  @ApiProperty() office: string;
  @ApiProperty() vacancyId: string;
  @ApiProperty() employerId: string;
  @ApiProperty({ type: 'string', nullable: true }) recommendationId: string | null;
  @ApiProperty({ enum: referralStatuses }) status: ReferralRowStatus;
  @ApiProperty({ description: 'The status in words.' }) statusText: string;
  @ApiProperty({ type: [String], description: 'Wishes the person put aside, by rule id; not for employers.' })
  waived: readonly string[];
  @ApiProperty({ format: 'date' }) referredOn: string;
  @ApiProperty({ type: 'string', nullable: true, format: 'date' }) replyBy: string | null;
  @ApiProperty({ type: 'string', nullable: true, format: 'date' }) seenOn: string | null;
  @ApiProperty({ type: 'string', nullable: true, format: 'date' }) interviewOn: string | null;
  @ApiProperty({ type: 'string', nullable: true, format: 'date' }) offeredOn: string | null;
  @ApiProperty({ type: 'string', nullable: true, format: 'date' }) acceptedOn: string | null;
  @ApiProperty({ type: 'string', nullable: true, format: 'date' }) hiredOn: string | null;
  @ApiProperty({ type: 'string', nullable: true, format: 'date' }) startsOn: string | null;
  @ApiProperty({ type: 'string', nullable: true, format: 'date' }) endedOn: string | null;
  @ApiProperty({ type: 'string', nullable: true }) outcome: ReferralOutcome | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'A person’s own reason is not for employers.' })
  reasonCode: string | null;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class ReferralWithNoteView extends ReferralView {
  @ApiProperty({ type: 'string', nullable: true, description: 'The latest word on interview, offer or refusal.' })
  note: string | null;
}

export class ReferralsPageView implements Page<ReferralView> {
  @ApiProperty({ type: [ReferralView] }) items: readonly ReferralView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}

@Resource('referrals')
export class ReferralsController {
  constructor(
    private readonly referrals: ReferralsQueries,
    private readonly identities: Identities,
    private readonly catalogue: Catalogue,
  ) {}

  @Get()
  @Reads(referralReads, { type: ReferralsPageView })
  async list(@Asking() asked: Asked, @Query() query: ReferralsQuery): Promise<Page<ReferralView>> {
    const rows = await this.referrals.page(asked.reach(), query);
    return pageOf(
      rows,
      query,
      (row) => [row.referredOn, row.id],
      (row) => this.viewOf(shownTo(asked, row), asked),
    );
  }

  @Get(':referralId')
  @Reads(referralReads, { type: ReferralWithNoteView })
  async one(@Asking() asked: Asked, @IdParam('referralId') referralId: string): Promise<ReferralWithNoteView> {
    const found = await this.referrals.find(referralId);
    if (found === null) throw notFound('referral');
    const { office, personId, employerId } = found;
    asked.mayRead({ office, personId, employerId }, 'referral');
    const row = shownTo(asked, found);
    const [note = null] = await this.identities.open(asked, 'referral', [[personId, row.note]]);
    return { ...this.viewOf(row, asked), note };
  }

  private viewOf({ id, note: _, ...row }: ReferralRow, { language }: Asked): ReferralView {
    const key = row.outcome ?? row.status;
    return { referralId: id, ...row, statusText: this.catalogue.text(language, `status.${key}`) };
  }
}

/** An employer hears that a person is not coming, never why, and nothing of what the person gave up for it. */
function shownTo({ actor }: Asked, row: ReferralRow): ReferralRow {
  if (actor.role !== 'employer') return row;
  const ownDecision = row.outcome === 'refused-by-seeker' || row.outcome === 'withdrawn';
  return { ...row, waived: [], ...(ownDecision ? { reasonCode: null, note: null } : {}) };
}
