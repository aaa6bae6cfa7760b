import { Injectable } from '@nestjs/common';
import { caseMix, Cell, Metric, Observed, Value, valueOf } from '@doorstep/metrics';
import { Catalogue, Language, Page } from '@doorstep/service';
import { CellLabels } from './cell-labels';
import { eventViewOf } from './event.view';
import { AnsweredFigure, FoundFigure } from './metric-figures';
import { CountedSubject } from './metric-subjects';
import {
  BureausView,
  MetricCellView,
  MetricFigureView,
  MetricView,
  PassportView,
  SubjectsView,
  ValueView,
} from './metric.views';
import { placeOf, SubjectEvents } from './subject-events.queries';

/** Figures as answers of the API. */
@Injectable()
export class MetricShowing {
  constructor(
    private readonly labels: CellLabels,
    private readonly events: SubjectEvents,
    private readonly catalogue: Catalogue,
  ) {}

  figure(found: AnsweredFigure, language: Language): MetricFigureView {
    const { total, cells } = found.answer;
    const shown = (cell: Cell) => this.cell(found, cell, language);
    return { passport: passportOf(found), by: found.asked.by, total: shown(total), cells: cells.map(shown) };
  }

  /** A figure by region, each with who is behind it. */
  bureaus(found: FoundFigure, language: Language): BureausView {
    const mix = caseMix(found.all, found.known.regions);
    const items = found.answer.cells.map((cell) => ({
      ...this.cell(found, cell, language),
      mix: (mix.get(cell.cell[0] as string) ?? []).map((part) => ({
        ...part,
        label: this.labels.of(part.by, part.cell, language, found.known.asOf),
      })),
    }));
    return { passport: passportOf(found), items };
  }

  async subjects(figure: AnsweredFigure, page: Page<CountedSubject>): Promise<SubjectsView> {
    const events = await this.events.at(page.items.flatMap(({ all }) => evidenceOf(all)));
    const items = page.items.map(({ id, all }) => ({
      id,
      on: all.map(({ observation }) => observation.on),
      value: valueAlone(figure.metric, all),
      events: [...new Set(evidenceOf(all).map(placeOf))].flatMap((place) => {
        const event = events.get(place);
        return event === undefined ? [] : [eventViewOf(event)];
      }),
    }));
    return { passport: passportOf(figure), items, next: page.next };
  }

  private cell({ asked, known }: AnsweredFigure, cell: Cell, language: Language): MetricCellView {
    const labels = cell.cell.map((value, at) => this.labels.of(asked.by[at], value, language, known.asOf));
    return { ...cell, labels, value: this.value(cell.value, asked.region, language) };
  }

  private value(value: Value, region: string, language: Language): ValueView {
    if (value.measure !== 'ratio' || value.lacks === undefined) return value;
    const reason = this.catalogue.text(language, 'metric.lacks', { parameter: value.lacks, region });
    return { ...value, reason };
  }
}

export function metricView(metric: Metric, language: Language): MetricView {
  const { id, version, name, meaning, source, subject, measure, unit, additivity, windows } = metric;
  const { smallestPublishedCell, parameters, besides, stock = false, completedBy = null, ofStudies = false } = metric;
  return {
    id,
    version,
    name: name[language],
    meaning: meaning[language],
    source,
    subject,
    measure,
    unit,
    additivity,
    windows,
    smallestPublishedCell,
    parameters,
    stock,
    completedBy,
    ofStudies,
    besides,
  };
}

export function passportOf({ metric, parameters, asked, known, answer }: AnsweredFigure): PassportView {
  const { from, to, region } = asked;
  return {
    metric: metric.id,
    version: metric.version,
    parameters,
    from,
    to,
    region,
    ...(known.study === undefined ? {} : { study: known.study }),
    asOf: new Date(known.asOf).toISOString(),
    treeVersion: known.regions.tree.version,
    stated: answer.stated ?? [],
    provisional: known.provisional,
    watermarks: known.watermarks.map(({ source, recordedAt }) => ({
      source,
      recordedAt: recordedAt === 0 ? null : new Date(recordedAt).toISOString(),
    })),
  };
}

/** What some bring, as a figure of their own. */
export function valueAlone(metric: Metric, all: readonly Observed[]): ValueView {
  return valueOf(
    metric,
    all.map(({ observation: { amount }, share }) => ({ amount, share })),
  );
}

function evidenceOf(all: readonly Observed[]) {
  return all.flatMap(({ observation }) => observation.evidence);
}
