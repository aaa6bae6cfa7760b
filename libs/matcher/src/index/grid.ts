/** Cells of about 25 km over the places of an index; the last cell is for places whose point is not known. */
export interface Grid {
  readonly south: number;
  readonly west: number;
  readonly height: number;
  readonly width: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows and columns that hold every place within reach of a point; the whole grid where `all`. */
export interface Reach {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

const cellDegrees = 0.225;
/** So that an index of few has few cells, and one of many still fits. */
const mostCells = (places: number) => Math.max(64, Math.min(65_536, places));
const metresPerDegree = 111_000;
// Beyond this, a chord is so much shorter than the way over the ground that the whole grid is searched.
const farMetres = 500_000;

/** A grid over the points of those of `rows` for which `located` holds. */
export function gridOver(
  rows: Int32Array,
  latitude: Float32Array,
  longitude: Float32Array,
  located: (row: number) => boolean,
): Grid {
  let [south, north, west, east] = [90, -90, 180, -180];
  for (const row of rows) {
    if (!located(row)) continue;
    south = Math.min(south, latitude[row] as number);
    north = Math.max(north, latitude[row] as number);
    west = Math.min(west, longitude[row] as number);
    east = Math.max(east, longitude[row] as number);
  }
  if (south > north) return { south: 0, west: 0, height: 1, width: 1, rows: 1, columns: 1 };
  const middle = Math.cos((((south + north) / 2) * Math.PI) / 180);
  let scale = 1;
  for (;;) {
    const [height, width] = [cellDegrees * scale, (cellDegrees * scale) / Math.max(0.1, middle)];
    const cellRows = Math.floor((north - south) / height) + 1;
    const columns = Math.floor((east - west) / width) + 1;
    if (cellRows * columns <= mostCells(rows.length)) return { south, west, height, width, rows: cellRows, columns };
    scale *= 1.5;
  }
}

/** Cells of a grid, with the one for unknown places. */
export function cellsOf({ rows, columns }: Grid): number {
  return rows * columns + 1;
}

/** The cell of a point; points outside belong to the nearest cell at the edge. */
export function cellOf(grid: Grid, latitude: number, longitude: number): number {
  return rowOf(grid, latitude) * grid.columns + columnOf(grid, longitude);
}

/** Where places within `metres` of a point can lie. */
export function reachOf(grid: Grid, latitude: number, longitude: number, metres: number): Reach {
  const up = (metres * 1.01) / metresPerDegree + 0.001;
  const cosine = Math.cos((Math.min(89, Math.abs(latitude) + up) * Math.PI) / 180);
  const aside = up / Math.max(0.01, cosine);
  if (metres > farMetres || Math.abs(longitude) + aside > 180)
    return { south: 0, north: grid.rows - 1, west: 0, east: grid.columns - 1 };
  return {
    south: rowOf(grid, latitude - up),
    north: rowOf(grid, latitude + up),
    west: columnOf(grid, longitude - aside),
    east: columnOf(grid, longitude + aside),
  };
}

function rowOf({ south, height, rows }: Grid, latitude: number): number {
  return Math.max(0, Math.min(rows - 1, Math.floor((latitude - south) / height)));
}

function columnOf({ west, width, columns }: Grid, longitude: number): number {
  return Math.max(0, Math.min(columns - 1, Math.floor((longitude - west) / width)));
}
