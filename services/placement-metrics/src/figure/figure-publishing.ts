import { Injectable } from '@nestjs/common';
import { streamOf } from '@doorstep/event-sourcing';
import { Cell, cellKey, CountedIn, countedIn, placedIn, subjectOf, Value, withheld, Withheld } from '@doorstep/metrics';
import { nation } from '@doorstep/reference';
import { Asked, CommandAnswer, Commands, invalid, newId, PlatformClock } from '@doorstep/service';
import { FoundFigure, inputsOf, MetricFigures } from '../metrics/metric-figures';
import { askedMetric, dimensionsOf } from '../metrics/metric-query';
import { instantOf, mustHaveDays } from '../metrics/instants';
import { computedAgain } from '../published-figures/computed-again';
import { PublishedFigureQueries } from '../published-figures/published-figures.queries';
import { questionKeyOf } from '../published-figures/published-figures.projection';
import { PublishedFigureRow } from '../published-figures/published-figures.table';
import { FigureBody } from './figure.bodies';
import { PublishFigure } from './figure.commands';
import { figure } from './figure.decider';
import { FigureQuestion, PublishedCell, Restatement } from './figure.events';

/** Computes a figure as it is to be published: small cells withheld, and those that an earlier edition would give away. */
@Injectable()
export class FigurePublishing {
  constructor(
    private readonly figures: MetricFigures,
    private readonly published: PublishedFigureQueries,
    private readonly commands: Commands,
    private readonly clock: PlatformClock,
  ) {}

  async publish(asked: Asked, body: FigureBody): Promise<CommandAnswer> {
    mustHaveDays(body);
    const metric = askedMetric(body.metric, body.version);
    const { from, to, level = 'county' } = body;
    const region = body.region ?? asked.actor.office ?? nation;
    const question: FigureQuestion = { metric: metric.id, from, to, region, by: dimensionsOf(body.by), level };
    const asOf = instantOf('asOf', body.asOf, this.clock);
    const restated = body.restates === undefined ? null : await this.restated(body.restates, question);
    const found = await this.figures.of(metric, question, asOf);
    const figureId = newId(asked);
    const before = await this.countedBefore(restated ?? (await this.published.newestOf(question)));
    const shown = published(found, before);
    const command = new PublishFigure({
      figureId,
      question,
      basis: {
        definitionVersion: metric.version,
        parameters: found.parameters,
        asOf,
        treeVersion: found.known.regions.tree.version,
        inputs: inputsOf(found),
        ...(found.answer.stated === undefined ? {} : { stated: found.answer.stated }),
        provisional: found.known.provisional,
      },
      total: shown(found.answer.total),
      cells: found.answer.cells.map(shown),
      restates: restated === null ? null : restatement(restated, found.answer.total.value),
    });
    return this.commands.send(asked, { streamId: streamOf(figure, figureId), command, creates: true });
  }

  private async restated(figureId: string, question: FigureQuestion): Promise<PublishedFigureRow> {
    const row = await this.published.find(figureId);
    if (row === null || row.region !== question.region) throw invalid({ field: 'restates', code: 'figure-unknown' });
    if (row.questionKey !== questionKeyOf(question)) throw invalid({ field: 'restates', code: 'other-question' });
    return row;
  }

  private async countedBefore(row: PublishedFigureRow | null): Promise<CountedIn | null> {
    if (row === null) return null;
    return countedBy(await computedAgain(this.figures, row));
  }
}

function published(found: FoundFigure, before: CountedIn | null): (cell: Cell) => PublishedCell {
  const { total, cells } = found.answer;
  const { smallestPublishedCell } = found.metric;
  const kept: ReadonlyMap<string, Withheld> = withheld(
    [total, ...cells],
    before ?? countedBy(found),
    countedBy(found),
    smallestPublishedCell,
  );
  return ({ cell, value, subjects }) => {
    const why = kept.get(cellKey(cell)) ?? null;
    return why === null
      ? { cell, value, subjects, withheld: null }
      : { cell, value: null, subjects: null, withheld: why };
  };
}

function countedBy({ all, asked, known }: FoundFigure): CountedIn {
  return countedIn(
    all.flatMap((one) => {
      const subjectId = subjectOf(one);
      const cells = asked.by.length === 0 ? [] : placedIn(one.life, one.observation, asked.by, known.regions);
      return [{ cell: [], subjectId }, ...cells.map(({ cell }) => ({ cell, subjectId }))];
    }),
  );
}

/** |M(τ₂) − M(τ₁)| / M(τ₁), of the total. */
function restatement({ id, total }: PublishedFigureRow, now: Value): Restatement {
  const [was, is] = [total.value === null ? null : numberOf(total.value), numberOf(now)];
  const magnitude = was === null || is === null || was === 0 ? null : Math.abs(is - was) / Math.abs(was);
  return { figureId: id, magnitude };
}

/** The one number that a value is quoted by. */
function numberOf(value: Value): number | null {
  switch (value.measure) {
    case 'count':
      return value.count;
    case 'ratio':
      return value.ratio;
    case 'median':
    case 'mean':
    case 'gini':
      return value.value;
    case 'survival':
      return value.medianDays;
    case 'disparity':
      return value.toBest;
  }
}
