import { Injectable } from '@nestjs/common';
import { bySubject, Counting, Metric, Observed, Parameters, placedIn } from '@doorstep/metrics';
import { Page, pageSize, readCursor } from '@doorstep/service';
import { ConcernedLives } from '../known-facts/concerned-lives';
import { KeptFigures } from '../kept/kept-figures.queries';
import { AnsweredFigure, AskedFigure, FoundFigure, MetricFigures } from './metric-figures';
import { SubjectsQuery } from './metric-query';
import { pageById } from './page-by-id';

/** Somebody counted, or a vacancy, with all that it brings. */
export interface CountedSubject {
  readonly id: string;
  readonly all: readonly Observed[];
}

/** Who is behind a figure, page by page. */
@Injectable()
export class MetricSubjects {
  constructor(
    private readonly figures: MetricFigures,
    private readonly kept: KeptFigures,
    private readonly concerned: ConcernedLives,
  ) {}

  /** Whom the figure, or the cell of the query, counts: where that is kept, nobody but those of the page is looked at. */
  async of(
    metric: Metric,
    instead: Parameters,
    asked: AskedFigure,
    query: SubjectsQuery,
  ): Promise<{ readonly figure: AnsweredFigure; readonly page: Page<CountedSubject> }> {
    const around = await this.figures.aroundAt(asked.asOf, metric, asked.level);
    const [after = ''] = readCursor(query, 'text') ?? [];
    const isOwn = Object.keys(instead).length === 0 && asked.study === undefined;
    const counting = isOwn ? await this.kept.counting(metric, asked, around.regions, after) : undefined;
    if (counting === undefined) {
      const figure = this.figures.figure(metric, instead, asked, await this.figures.knownFor(metric, instead, asked));
      const counted = [...bySubject(inCell(figure, query.cell))].map(([id, all]) => ({ id, all }));
      return { figure, page: pageById(counted, query, ({ id }) => id) };
    }
    const isInside = (one: Counting) =>
      query.cell === undefined || one.placedIn(asked.by).some(({ cell }) => cell.join() === query.cell);
    const ids: string[] = [];
    for (const own of counting) {
      if (ids.length > pageSize(query)) break;
      const [one] = own.filter(isInside);
      if (one !== undefined) ids.push(one.subjectId);
    }
    const { items, ...rest } = pageById(ids, query, (id) => id);
    const lives = await this.concerned.ofRecords(items, metric, asked);
    const figure = this.figures.figure(metric, {}, asked, { ...around, lives });
    const found = bySubject(inCell(figure, query.cell));
    return { figure, page: { ...rest, items: items.map((id) => ({ id, all: found.get(id) ?? [] })) } };
  }
}

function inCell({ all, asked, known }: FoundFigure, cell: string | undefined): readonly Observed[] {
  if (cell === undefined) return all;
  return all.filter(({ life, observation }) =>
    placedIn(life, observation, asked.by, known.regions).some((placed) => placed.cell.join() === cell),
  );
}
