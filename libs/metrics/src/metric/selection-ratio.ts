import { PersonMetric, PersonRatio, TwoLanguages } from './metric';

interface Selection {
  readonly id: string;
  readonly version: number;
  readonly name: TwoLanguages;
  /** What those who came so far did, to stand in a sentence. */
  readonly came: TwoLanguages;
}

/** How likely persons of each cell of a breakdown came to a stage of the way to work, against the cell that did best. */
export function selectionRatio(stage: PersonRatio, { id, version, name, came }: Selection): PersonMetric {
  return {
    ...stage,
    id,
    version,
    name,
    meaning: {
      en: `Of the distinct persons whose registration of unemployment opened in the period, how likely those of each cell of a breakdown – by sex, age band, group or else – ${came.en}, over how likely those of the cell that did best did; once over all, and once among persons of equal education (Mantel–Haenszel). Below four fifths, or significantly lower at 5 %, a cell is disadvantaged. Cells of fewer persons than may be published are shown, and neither judged nor the best. The total is the lowest ratio. A ratio says that somebody should look; it does not say why.`,
      zh: `报告期内登记失业的人员（同一人只计一次）按性别、年龄段、群体等分组，各组${came.zh}的比例与比例最高一组之比；一为总体之比，一为学历相同人员之比（Mantel–Haenszel）。低于五分之四或在5%水平上显著偏低者标为不利。人数少于可公布下限的组仅列示，不作判断，也不作为参照。合计为最低之比。该比值提示应予关注，不说明原因。`,
    },
    source: '29 CFR 1607.4 D (four-fifths rule); Mantel and Haenszel, J. Natl. Cancer Inst. 22 (1959)',
    measure: 'disparity',
    within: 'education',
    kept: undefined,
    besides: [stage.id],
  };
}
