import { Injectable } from '@nestjs/common';
import { addDays, CivilDate, civilDateOf, divisionPrefix } from '@doorstep/event-sourcing';
import { DivisionLevel, metricOf, progress, Value } from '@doorstep/metrics';
import { nation } from '@doorstep/reference';
import { Catalogue, Language } from '@doorstep/service';
import { CellLabels } from '../metrics/cell-labels';
import { AnsweredFigure, MetricFigures } from '../metrics/metric-figures';
import { StatedTarget, StatedTargets, targetFor } from '../metrics/stated-targets';
import { AskedFigures, definition, shownOf } from './asked-figures';
import { BulletinMonth } from './bulletin-month';
import { brokenDown, bulletinSections, DeclaredRow, timed } from './bulletin-rows';
import { Breakdown, Bulletin, Goal, Row, ShownFigure } from './bulletin.content';
import { AnsweredRow, publishable } from './publishable-rows';

/** Everything a month's bulletin of a region says, as known at an instant. */
@Injectable()
export class BulletinFigures {
  constructor(
    private readonly figures: MetricFigures,
    private readonly targets: StatedTargets,
    private readonly labels: CellLabels,
    private readonly catalogue: Catalogue,
  ) {}

  async of(region: string, asOf: number, month: BulletinMonth, language: Language): Promise<Bulletin> {
    const scope = { region, asOf, today: civilDateOf(asOf), level: levelBelow(region) };
    const stated = await this.targets.of(region, month.year.from, asOf);
    const measured = stated.map(({ metric }) => metric).filter(isCounted);
    const asked = new AskedFigures(this.figures, scope);
    const answered = await this.rows(asked, month, new Set(measured));
    const shown = publishable(answered, month);
    const sections = bulletinSections.map(({ key, rows }) => ({
      key,
      rows: rows.flatMap((row) => rowsOf(shown, row)),
    }));
    const [first] = answered;
    return {
      region,
      regionName: this.regionName(region, language, asOf),
      month,
      asOf,
      treeVersion: (first as AnsweredRow).year.known.regions.tree.version,
      isOver: month.month.to <= scope.today,
      provisional: answered.some(({ year }) => year.known.provisional),
      sections,
      breakdowns: await this.breakdowns(asked, asOf, shown, language),
      cohorts: await asked.cohorts(definition(timed), month.cohorts),
      goals: stated.map((target) => this.goal(target, shown.get(target.metric), month, scope.today, language)),
    };
  }

  private async rows(
    asked: AskedFigures,
    month: BulletinMonth,
    more: ReadonlySet<string>,
  ): Promise<readonly AnsweredRow[]> {
    const own = bulletinSections.flatMap(({ rows }) => rows.map(({ metric }) => metric));
    const answered: AnsweredRow[] = [];
    for (const id of new Set([...own, ...more])) {
      const metric = definition(id);
      const found = await asked.of(metric, month.months, month.year);
      answered.push({ metric, months: found.slice(0, -1), year: found.at(-1) as AnsweredFigure });
    }
    return answered;
  }

  private async breakdowns(
    asked: AskedFigures,
    asOf: number,
    shown: ReadonlyMap<string, PublishedRow>,
    language: Language,
  ): Promise<readonly Breakdown[]> {
    const broken: Breakdown[] = [];
    for (const by of ['group', 'region'] as const) {
      const metric = definition(brokenDown[by]);
      const row = shown.get(metric.id);
      const whole = metric.stock ? row?.months.at(-1) : row?.year;
      if (whole === undefined) continue;
      const found = await asked.brokenDown(metric, whole.days, by);
      const cells = found.answer.cells.map(({ cell, value, suppression }) => ({
        label: this.labels.of(by, cell[0] as string, language, asOf),
        value,
        withheld: suppression,
      }));
      broken.push({ by, figure: shownOf(found), cells: whole.withheld === null ? cells : [] });
    }
    return broken;
  }

  private goal(
    stated: StatedTarget,
    row: PublishedRow | undefined,
    { year }: BulletinMonth,
    today: CivilDate,
    language: Language,
  ): Goal {
    const metric = metricOf(stated.metric);
    const name = metric?.name[language] ?? stated.metric;
    if (metric === undefined || row === undefined) return { name, stated, reached: null };
    const target = targetFor(metric, stated);
    const whole = { from: year.from, to: `${Number(year.from.slice(0, 4)) + 1}-01-01` };
    const lastDay = addDays(year.to, -1);
    const seen = lastDay < today ? lastDay : today;
    const reached = progress(target, numberOf(row.year.value), whole, seen, [], 0);
    return { name, stated, reached: { figure: row.year, target: target.value, progress: reached } };
  }

  private regionName(region: string, language: Language, asOf: number): string {
    if (region === nation) return this.catalogue.text(language, 'bulletin.nation');
    return this.labels.of('region', region, language, asOf);
  }
}

type PublishedRow = Pick<Row, 'months'> & { readonly year: ShownFigure };

function rowsOf(
  shown: ReadonlyMap<string, PublishedRow>,
  { metric: id, under = false, ofMonths = false }: DeclaredRow,
): readonly Row[] {
  const row = shown.get(id);
  const metric = definition(id);
  if (row === undefined) return [];
  return [{ metric, under, months: row.months, year: metric.stock || ofMonths ? null : row.year }];
}

function isCounted(id: string): boolean {
  const measure = metricOf(id)?.measure;
  return measure === 'count' || measure === 'ratio';
}

function numberOf(value: Value): number | null {
  return value.measure === 'count' ? value.count : value.measure === 'ratio' ? value.ratio : null;
}

function levelBelow(region: string): DivisionLevel {
  const digits = divisionPrefix(region).length;
  return digits === 0 ? 'province' : digits <= 2 ? 'prefecture' : digits <= 4 ? 'county' : 'township';
}
