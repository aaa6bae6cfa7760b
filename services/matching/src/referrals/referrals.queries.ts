import { Injectable } from '@nestjs/common';
import { MergedRecords, PageQuery, pageSize, Reach, readCursor, Tables } from '@doorstep/service';
import { ReferralRowStatus } from './referral-status';
import { ReferralRow } from './referrals.table';

export interface ReferralFilter extends PageQuery {
  readonly personId?: string;
  readonly vacancyId?: string;
  readonly employerId?: string;
  readonly status?: ReferralRowStatus;
}

@Injectable()
export class ReferralsQueries {
  constructor(
    private readonly tables: Tables,
    private readonly merged: MergedRecords,
  ) {}

  find(referralId: string): Promise<ReferralRow | null> {
    return this.tables.of(ReferralRow).findOneBy({ id: referralId });
  }

  /** The newest first, a person's under any of their records; one row more than the page holds. */
  page(reach: Reach, filter: ReferralFilter): Promise<ReferralRow[]> {
    const { personId, vacancyId, employerId, status } = filter;
    const query = this.tables.of(ReferralRow).createQueryBuilder('referral').where('true');
    if (reach.kind === 'office') query.andWhere('referral.office like :reach', { reach: `${reach.prefix}%` });
    if (reach.kind === 'own') {
      query.andWhere('(referral.person_id = any(:ownRecords) or referral.employer_id = :ownEmployer)', {
        ownRecords: reach.personId === undefined ? [] : this.merged.recordsOf(reach.personId),
        ownEmployer: reach.employerId ?? '',
      });
    }
    if (personId !== undefined)
      query.andWhere('referral.person_id = any(:records)', { records: this.merged.recordsOf(personId) });
    if (vacancyId !== undefined) query.andWhere({ vacancyId });
    if (employerId !== undefined) query.andWhere({ employerId });
    if (status !== undefined) query.andWhere({ status });
    const [referredOn, id] = readCursor(filter, 'text', 'text') ?? [];
    if (referredOn !== undefined && id !== undefined)
      query.andWhere('(referral.referred_on, referral.id) < (:referredOn, :id)', { referredOn, id });
    return query
      .orderBy('referral.referred_on', 'DESC')
      .addOrderBy('referral.id', 'DESC')
      .limit(pageSize(filter) + 1)
      .getMany();
  }
}
