import { columnOf, Table } from './table';

const usual = [
  'job_name',
  'job_title',
  'title',
  'onet_title',
  'position_title',
  '岗位名称',
  '职位名称',
  '岗位',
  '职位',
  '工种',
];

/** The column with the titles. */
export function titleColumn(table: Table, asked: string | undefined): string {
  return columnOf(table, asked, usual, { holds: 'titles', option: '--column' });
}
