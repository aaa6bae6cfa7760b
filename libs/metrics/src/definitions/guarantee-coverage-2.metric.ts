import { addDays, CivilDate, overlaps } from '@doorstep/event-sourcing';
import { PersonLife, StepFact, VacancyLife } from '../metric/life';
import { parameter, PersonMetric } from '../metric/metric';
import { registeredRuns, seenDays } from '../metric/register';
import { within } from '../metric/work';
import { Evidence, Known } from '../statement';

/** Share of the persons on the register in the period to whom vacancies of enough different employers were delivered that stayed open for long enough. */
export const guaranteeCoverageOfEmployers: PersonMetric = {
  id: 'guarantee-coverage',
  version: 2,
  subject: 'person',
  measure: 'ratio',
  unit: 'person',
  name: { en: 'Coverage of the guarantee of recommendations', zh: '岗位推荐保障覆盖率' },
  meaning: {
    en: "Of the distinct persons on the register of unemployment on any day of the period, the share to whom vacancies of at least the parameter's number of different employers were recommended in it, each delivered in it, too, and open for at least openDays from the recommendation on: neither its term nor a closing known by then ended it before. Whether it was opened or read out is not known. Recommendations already meet every hard condition when they are made. Who registered on the last day is among them: the period is the window. Version 1 counts vacancies, delivered or not and however long they were open.",
    zh: '报告期内任意一日失业登记有效的人员中，报告期内获推荐并送达、自推荐之日起至少开放openDays日（未因期满或已知的关闭而提前终止）的招聘岗位，涉及不同用人单位达到参数个数的比例。是否打开阅读或听取未掌握。推荐作出时均已满足全部硬性条件。期末才登记者也在分母内，以报告期为观察窗口。第1版按岗位计，不论是否送达、开放多久。',
  },
  source: 'Doorstep’s own: the guaranteed number of recommendations for everybody entitled',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: { guaranteed: 3, openDays: 7 },
  needs: 'vacancies',
  besides: ['registered-unemployed'],
  observe(life, period, parameters) {
    const days = seenDays(period);
    if (days === undefined) return [];
    const runs = registeredRuns(life).filter((run) => overlaps(run, days));
    const [first] = runs;
    if (first === undefined) return [];
    const found = life.steps
      .filter(({ step, on }) => step === 'recommended' && within(on, days))
      .flatMap((recommended) => qualified(life, recommended, days.to, parameter(parameters, 'openDays')));
    const employers = new Set(found.map(({ employerId }) => employerId)).size;
    return [
      {
        amount: { kind: 'ratio', numerator: employers >= parameter(parameters, 'guaranteed') ? 1 : 0, denominator: 1 },
        on: first.from > days.from ? first.from : days.from,
        evidence: [...runs, ...found].flatMap(({ evidence }) => evidence),
      },
    ];
  },
};

/** The recommendation with all it rests on; nothing where a condition is not met, or the vacancy is not known. */
function qualified(
  { steps, vacancies }: PersonLife,
  { vacancyId, on, evidence }: Known<StepFact>,
  before: CivilDate,
  openDays: number,
): readonly { readonly employerId: string; readonly evidence: readonly Evidence[] }[] {
  const vacancy = vacancies?.get(vacancyId);
  const delivered = steps
    .filter((one) => one.step === 'delivered' && one.vacancyId === vacancyId && on <= one.on && one.on < before)
    .sort((a, b) => (a.on < b.on ? -1 : 1))[0];
  if (vacancy === undefined || delivered === undefined || openUntil(vacancy) < addDays(on, openDays)) return [];
  const rests = [evidence, delivered.evidence, vacancy.vacancy.evidence];
  return [{ employerId: vacancy.vacancy.employerId, evidence: rests }];
}

/** First day on which the vacancy is no longer open, as far as is known. */
function openUntil({ vacancy: { expiresOn }, closed }: VacancyLife): CivilDate {
  return closed !== null && closed.on < expiresOn ? closed.on : expiresOn;
}
