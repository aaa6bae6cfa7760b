import { ColumnsOf, Shape } from '../index/columns';
import { rowsAtOnce, SiftedColumns } from '../index/sifted-columns';
import { siftedVacancyShape } from '../index/vacancy-table';
import { compiled } from './compiled';
import { Ranges, rangesAtOnce } from './ranges';
import { Regions } from './regions';

type People = (...words: readonly number[]) => number;

const sifts = new WeakMap<WebAssembly.Memory, PeopleSift>();
const notNeeded = { isPast: () => 0, longCredit: () => 0 };

/** Picks the people who may take a vacancy, see `assembly/people.ts`. */
export class PeopleSift {
  /** The rows that passed. */
  readonly passing: Int32Array;
  private readonly bounds: Int32Array;
  private readonly people: People;

  private constructor(
    memory: WebAssembly.Memory,
    private readonly stride: number,
  ) {
    const rows = stride / 4 + rowsAtOnce;
    const regions = new Regions(memory, (rows + 2 * rangesAtOnce + 2) * 4);
    this.bounds = regions.next(Int32Array, 2 * rangesAtOnce);
    this.passing = regions.next(Int32Array, rows);
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory }, settle: notNeeded });
    this.people = (exports as { readonly people: People }).people;
  }

  /** That of this thread, made once for a memory. */
  static over({ memory, stride }: SiftedColumns<Shape>): PeopleSift {
    const sift = sifts.get(memory) ?? new PeopleSift(memory, stride);
    sifts.set(memory, sift);
    return sift;
  }

  /** The number of people of `ranges` who may take a vacancy, and to whom one of the bits of `field` belongs. */
  pass(
    { bounds, count }: Ranges,
    [field, fieldBeyond]: readonly [number, number],
    columns: ColumnsOf<typeof siftedVacancyShape>,
    vacancy: number,
  ): number {
    let passed = 0;
    for (let from = 0; from < count; from += 2 * rangesAtOnce) {
      const to = Math.min(count, from + 2 * rangesAtOnce);
      this.bounds.set(bounds.subarray(from, to));
      passed += this.people(
        this.stride,
        this.bounds.byteOffset,
        (to - from) / 2,
        this.passing.byteOffset + passed * 4,
        field,
        fieldBeyond,
        columns.terms[vacancy] as number,
        columns.demands[vacancy] as number,
        columns.essential[vacancy] as number,
        columns.reserved[vacancy] as number,
        columns.wageFen[vacancy] as number,
        columns.dormitory[vacancy] as number,
        columns.x[vacancy] as number,
        columns.y[vacancy] as number,
        columns.z[vacancy] as number,
      );
    }
    return passed;
  }
}
