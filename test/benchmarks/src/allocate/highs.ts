import { AllocationRound } from '@doorstep/matcher';
import loadHighs from 'highs';

export interface Optimum {
  readonly objective: number;
  /** Of processor time, from the round to what was chosen. */
  readonly seconds: number;
}

/** The optimum of the round's linear program by HiGHS, every slot worth `bonus` and its score. The round has one tier. */
export async function highsOptimum(round: AllocationRound, bonus: number): Promise<Optimum> {
  const highs = await loadHighs();
  const started = process.cpuUsage();
  const { score } = round.candidates;
  const columns = score.length;
  const { rowUpper, starts, rows } = constraintsOf(round);
  const model = highs.createModel({
    numCols: columns,
    numRows: rowUpper.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: Float64Array.from(score, (points) => bonus + points),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower: new Float64Array(rowUpper.length).fill(-highs.infinity),
    rowUpper: Float64Array.from(rowUpper),
    matrix: {
      format: 'csc',
      numRows: rowUpper.length,
      numCols: columns,
      starts,
      indices: Int32Array.from(rows),
      values: new Float64Array(rows.length).fill(1),
    },
  });
  model.options.set({ output_flag: false });
  model.run();
  const status = model.getModelStatus();
  if (status !== highs.constants.modelStatus.optimal) throw new Error(`HiGHS ended with status ${status}`);
  const objective = model.getObjectiveValue();
  const chosen = model.getSolution().colValue.reduce((sum, value) => sum + value, 0);
  const { user, system } = process.cpuUsage(started);
  model.dispose();
  if (Math.abs(chosen - Math.round(chosen)) > 1e-3) throw new Error('HiGHS chose parts of slots');
  return { objective, seconds: (user + system) / 1e6 };
}

/** A row per person, per vacancy, and per person and employer with several vacancies for that person. */
function constraintsOf({ people, vacancies, candidates }: AllocationRound) {
  const { offsets, vacancy } = candidates;
  const rowUpper = [...people.demand, ...vacancies.capacity];
  const starts = new Int32Array(vacancy.length + 1);
  const rows: number[] = [];
  for (let p = 0; p < people.ids.length; p += 1) {
    const list = vacancy.subarray(offsets[p], offsets[p + 1]);
    const employers = Array.from(list, (v) => vacancies.employer[v]!);
    const rowOf = new Map<number, number>();
    list.forEach((v, at) => {
      rows.push(p, people.ids.length + v);
      const employer = employers[at]!;
      if (employers.indexOf(employer) !== employers.lastIndexOf(employer)) {
        if (!rowOf.has(employer)) rowOf.set(employer, rowUpper.push(1) - 1);
        rows.push(rowOf.get(employer)!);
      }
      starts[offsets[p]! + at + 1] = rows.length;
    });
  }
  return { rowUpper, starts, rows };
}
