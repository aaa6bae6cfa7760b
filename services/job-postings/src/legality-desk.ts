import { Injectable } from '@nestjs/common';
import { nation, ResolvedParameter } from '@doorstep/reference';
import { PlatformClock, raise, ReferenceDesk, unavailable } from '@doorstep/service';
import { standingOn } from './employer/employer.decider';
import { PostingRecords } from './posting-records';
import { RuleTable, ruleTableName } from './vacancy/rule-table';
import { EmployerStatus, isKnownRule, LegalityTerms } from './vacancy/vacancy.rules';

/** Resolves what a legality check is given: the rules and parameters in force at the place of work today, and the employer's standing. */
@Injectable()
export class LegalityDesk {
  constructor(
    private readonly reference: ReferenceDesk,
    private readonly records: PostingRecords,
    private readonly clock: PlatformClock,
  ) {}

  async termsFor(employerId: string | null, place: string | null, office: string | null): Promise<LegalityTerms> {
    if (employerId === null) return this.terms('unknown', place ?? office);
    const employer = await this.records.employer(employerId);
    return this.terms(standingOn(employer, this.clock.today()), place ?? office);
  }

  /** Throws 503 while reference data are missing, or state a rule that this version of the service does not know. */
  terms(employer: EmployerStatus, place: string | null): LegalityTerms {
    const region = place ?? nation;
    const today = this.clock.today();
    const validity = this.reference.number('posting-validity-days', region, today);
    const minimumWage = this.reference.numberIfStated('minimum-wage-monthly-fen', region, today) ?? null;
    return { rules: this.rulesFor(region), minimumWage, validity, employer };
  }

  private rulesFor(region: string): ResolvedParameter<RuleTable> {
    const stated = this.reference.book.ruleTable(ruleTableName, region, this.clock.today());
    const { value, entryId, version } = stated ?? raise(unavailable('reference-data-missing'));
    if (!isRuleTable(value)) throw unavailable('rule-table-unknown', 60);
    return { name: ruleTableName, value, entryId, version };
  }
}

function isRuleTable(value: unknown): value is RuleTable {
  const { rules } = (value ?? {}) as { readonly rules?: unknown };
  return (
    Array.isArray(rules) &&
    rules.every(
      (line: { readonly rule?: unknown; readonly version?: unknown; readonly severity?: unknown } | null) =>
        isKnownRule(String(line?.rule), Number(line?.version)) &&
        (line?.severity === 'block' || line?.severity === 'warn'),
    )
  );
}
