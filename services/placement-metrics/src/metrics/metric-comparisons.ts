import { Injectable } from '@nestjs/common';
import { Change, changes, Evidence, Metric, Parameters } from '@doorstep/metrics';
import { Asked, PageQuery, PlatformClock } from '@doorstep/service';
import { eventViewOf } from './event.view';
import { pageById } from './page-by-id';
import { instantOf } from './instants';
import { AskedFigure, FoundFigure, MetricFigures } from './metric-figures';
import { askedMetric, MetricComparisonQuery, replacedBy } from './metric-query';
import { MetricShowing, valueAlone } from './metric-showing';
import { ChangeView, MetricComparisonView } from './metric.views';
import { placeOf, SubjectEvents } from './subject-events.queries';

interface Step {
  readonly cause: 'facts' | 'rules';
  readonly before: FoundFigure;
  readonly after: FoundFigure;
}

type Made = Change & { readonly id: string; readonly step: Step };

/** What moved a figure: first other rules over the same facts, then other facts under the same rules. */
@Injectable()
export class MetricComparisons {
  constructor(
    private readonly figures: MetricFigures,
    private readonly showing: MetricShowing,
    private readonly events: SubjectEvents,
    private readonly clock: PlatformClock,
  ) {}

  async compare(asked: Asked, id: string, query: MetricComparisonQuery): Promise<MetricComparisonView> {
    const metric = askedMetric(id, query.version);
    const other = askedMetric(id, query.version2 ?? query.version, 'version2');
    const instead = replacedBy(metric, query.instead);
    const instead2 = replacedBy(other, query.instead2 ?? query.instead, 'instead2');
    const question = this.figures.askedBy(asked, query);
    const asOf2 = query.asOf2 === undefined ? question.asOf : instantOf('asOf2', query.asOf2, this.clock);
    return this.between(asked, query, { metric, instead, question }, { metric: other, instead: instead2, asOf: asOf2 });
  }

  /** One question by two definitions and as of two instants. */
  async between(
    asked: Asked,
    page: PageQuery,
    first: { readonly metric: Metric; readonly instead: Parameters; readonly question: AskedFigure },
    second: { readonly metric: Metric; readonly instead: Parameters; readonly asOf: number },
  ): Promise<MetricComparisonView> {
    const { question } = first;
    const { level, study } = question;
    const then = await this.figures.knownAt(question.asOf, first.metric, level, study);
    const asSecond = askAlike(first.metric, second.metric)
      ? then
      : await this.figures.knownAt(question.asOf, second.metric, level, study);
    const sameInstant = second.asOf === question.asOf;
    const later = sameInstant ? asSecond : await this.figures.knownAt(second.asOf, second.metric, level, study);
    const before = this.figures.figure(first.metric, first.instead, question, then);
    const between = this.figures.figure(second.metric, second.instead, question, asSecond);
    const after = this.figures.figure(second.metric, second.instead, { ...question, asOf: second.asOf }, later);
    return this.comparison(asked, page, before, [
      { cause: 'rules', before, after: between },
      { cause: 'facts', before: between, after },
    ]);
  }

  private async comparison(
    { language }: Asked,
    query: PageQuery,
    before: FoundFigure,
    steps: readonly [Step, Step],
  ): Promise<MetricComparisonView> {
    const [rules, facts] = steps;
    const made = steps.flatMap((step) =>
      changes(step.before, step.after).map((change): Made => ({
        ...change,
        step,
        id: `${change.subjectId} ${step.cause}`,
      })),
    );
    const page = pageById(made, query, ({ id }) => id);
    return {
      before: this.showing.figure(before, language),
      after: this.showing.figure(facts.after, language),
      byRules: effectOf(made.filter(({ step }) => step === rules)),
      byFacts: effectOf(made.filter(({ step }) => step === facts)),
      items: await this.shown(page.items),
      next: page.next,
    };
  }

  private async shown(made: readonly Made[]): Promise<readonly ChangeView[]> {
    const [first] = made;
    if (first === undefined) return [];
    const records = made.flatMap(({ recordIds }) => recordIds);
    const instants = made.flatMap(({ step }) => [step.before.known.asOf, step.after.known.asOf]);
    const [after, upTo] = [Math.min(...instants), Math.max(...instants)];
    const found = await this.events.about(records, after, upTo);
    const brought = await this.events.at(made.flatMap(evidenceMoved));
    return made.map((one) => {
      const { subjectId, recordIds, effect, restated, step } = one;
      const moved = evidenceMoved(one)
        .flatMap((place) => brought.get(placeOf(place)) ?? [])
        .filter(({ recordedAt }) => after < recordedAt && recordedAt <= upTo);
      const own =
        step.cause === 'rules' ? [] : [...found.filter(({ recordId }) => recordIds.includes(recordId)), ...moved];
      return {
        id: subjectId,
        before: valueAlone(step.before.metric, one.before),
        after: valueAlone(step.after.metric, one.after),
        effect,
        ...(restated === undefined ? {} : { statedBefore: restated.before, statedAfter: restated.after }),
        cause: step.cause,
        events: [...new Map(own.map((event) => [event.eventId, event])).values()].map(eventViewOf),
      };
    });
  }
}

/** What one of two figures rests on and the other does not, where facts made the difference. */
function evidenceMoved({ before, after, step }: Made): readonly Evidence[] {
  if (step.cause === 'rules') return [];
  const [was, is] = [before, after].map((all) => all.flatMap(({ observation }) => observation.evidence));
  const without = (some: readonly Evidence[] = [], others: readonly Evidence[] = []) => {
    const known = new Set(others.map(placeOf));
    return some.filter((place) => !known.has(placeOf(place)));
  };
  return [...without(was, is), ...without(is, was)];
}

/** Whether what is read for one definition is enough for the other. */
function askAlike(one: Metric, other: Metric): boolean {
  return one.subject === other.subject && one.needs === other.needs && one.completedBy === other.completedBy;
}

function effectOf(made: readonly Made[]): number | null {
  return made.reduce<number | null>((sum, { effect }) => (sum === null || effect === null ? null : sum + effect), 0);
}
