import { SurvivalStep } from '@doorstep/metrics';
import { BulletinWords } from './bulletin-words';
import { Cohort } from './bulletin.content';
import { Markup, markup } from './markup';
import { none, passportOf, withheldMark } from './passport-link';

const halfYear = 182;
const year = 365;

/** How soon those who registered in twelve months found work, beside those of a year earlier. */
export function cohortTable(all: readonly Cohort[], words: BulletinWords): Markup {
  const cohorts = all.filter(({ figure }, at) => at === 0 || figure.subjects > 0);
  const rows: readonly (readonly [string, (cohort: Cohort) => Markup])[] = [
    [words.text('survival.of'), (cohort) => told(cohort, words, ({ of }) => words.number(of))],
    [words.text('survival.happened'), (cohort) => told(cohort, words, ({ happened }) => words.number(happened))],
    [
      words.text('survival.median'),
      (cohort) =>
        told(cohort, words, ({ medianDays }) =>
          medianDays === null ? words.text('survival.not-yet') : words.number(medianDays),
        ),
    ],
    [words.text('survival.within-6'), within(words, halfYear, ({ within6Months }) => within6Months)],
    [words.text('survival.within-12'), within(words, year, ({ within12Months }) => within12Months)],
  ];
  const periods = cohorts.map(({ figure }) => words.months(figure.days));
  return markup`<table class="cohorts"><caption>${words.text('survival.table')}</caption>
<thead><tr><th scope="col">${words.text('survival.cohort')}</th>${periods.map((period) => markup`<th scope="col">${period}</th>`)}</tr></thead>
<tbody>${rows.map(([name, cell]) => markup`<tr><th scope="row">${name}</th>${cohorts.map((cohort) => markup`<td>${cell(cohort)}</td>`)}</tr>`)}</tbody></table>`;
}

type Survival = Extract<Cohort['figure']['value'], { measure: 'survival' }>;

function told({ figure }: Cohort, words: BulletinWords, text: (value: Survival) => string): Markup {
  if (figure.withheld !== null) return withheldMark(words);
  if (figure.subjects === 0) return none(words);
  return figure.value.measure === 'survival' ? passportOf(figure, text(figure.value)) : none(words);
}

/** A share with its band, where somebody was observed for so long. */
function within(
  words: BulletinWords,
  days: number,
  step: (value: Survival) => SurvivalStep,
): (cohort: Cohort) => Markup {
  return (cohort) => {
    if (cohort.figure.withheld === null && cohort.until < days) return none(words);
    return told(cohort, words, (value) => {
      const { happened, low, high } = step(value);
      return words.text('survival.band', {
        share: words.percent(happened),
        low: words.hundredths(low),
        high: words.hundredths(high),
      });
    });
  };
}
