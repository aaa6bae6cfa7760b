import { Injectable } from '@nestjs/common';
import { divisionPrefix } from '@doorstep/event-sourcing';
import {
  Code,
  Day,
  Division,
  FlagInQuery,
  OneOf,
  PageQuery,
  pageSize,
  readCursor,
  Tables,
  Text,
  WholeInQuery,
} from '@doorstep/service';
import { SelectQueryBuilder } from 'typeorm';
import { EmployerDirectoryRow } from '../employer-directory/employer-directory.table';
import { askedTerms } from './search-terms';
import { VacancyBoardRow } from './vacancy-board.table';

export class BoardQuery extends PageQuery {
  @Text({ optional: true, max: 100, description: 'Words of title, duties or employer; all must occur.' }) q?: string;
  @Division({ optional: true, description: 'Place of work: this division and those below it.' }) place?: string;
  @Code({ optional: true, description: 'Occupation: this code and those that begin with it.' }) occupation?: string;
  @OneOf(['published', 'listed'], { optional: true }) standing?: 'published' | 'listed';
  @WholeInQuery({ optional: true, description: 'Lowest pay, fen a month.' }) wageAtLeastFen?: number;
  @Code({ optional: true }) contractKind?: string;
  @Code({ optional: true, description: 'Reserved for this group.' }) reservedFor?: string;
  @FlagInQuery({ optional: true }) dormitory?: boolean;
  @Day({ optional: true, description: 'Published on this day or later.' }) publishedSince?: string;
}

@Injectable()
export class VacancyBoardQueries {
  constructor(private readonly tables: Tables) {}

  /** Open vacancies, the newest first; one row more than the page holds. */
  page(filter: BoardQuery): Promise<VacancyBoardRow[]> {
    const query = this.tables.of(VacancyBoardRow).createQueryBuilder('vacancy').where('vacancy.open');
    narrow(query, filter);
    const [publishedOn, id] = readCursor(filter, 'text', 'text') ?? [];
    if (publishedOn !== undefined && id !== undefined)
      query.andWhere('(vacancy.published_on, vacancy.id) < (:publishedOn, :id)', { publishedOn, id });
    return query
      .orderBy('vacancy.publishedOn', 'DESC')
      .addOrderBy('vacancy.id', 'DESC')
      .limit(pageSize(filter) + 1)
      .getMany();
  }

  /** A vacancy that was ever published or listed. */
  async find(vacancyId: string): Promise<VacancyBoardRow | undefined> {
    const row = await this.tables.of(VacancyBoardRow).findOneBy({ id: vacancyId });
    return row === null || row.standing === null ? undefined : row;
  }

  /** Names of employers by their ids. */
  async employerNames(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    if (wanted.length === 0) return new Map();
    const rows = await this.tables
      .of(EmployerDirectoryRow)
      .createQueryBuilder('employer')
      .where('employer.id in (:...wanted)', { wanted })
      .getMany();
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

function narrow(query: SelectQueryBuilder<VacancyBoardRow>, filter: BoardQuery): void {
  const { q, place, occupation, standing, wageAtLeastFen, contractKind, reservedFor, dormitory, publishedSince } =
    filter;
  const terms = q === undefined ? [] : askedTerms(q);
  if (terms.length > 0) query.andWhere('vacancy.terms @> cast(:terms as jsonb)', { terms: JSON.stringify(terms) });
  if (place !== undefined) query.andWhere('vacancy.place like :place', { place: `${divisionPrefix(place)}%` });
  if (occupation !== undefined) query.andWhere('starts_with(vacancy.occupation, :occupation)', { occupation });
  if (standing !== undefined) query.andWhere('vacancy.standing = :standing', { standing });
  if (wageAtLeastFen !== undefined) query.andWhere('vacancy.monthly_fen >= :wageAtLeastFen', { wageAtLeastFen });
  if (publishedSince !== undefined) query.andWhere('vacancy.published_on >= :publishedSince', { publishedSince });
  const said = {
    ...(contractKind === undefined ? {} : { contractKind }),
    ...(reservedFor === undefined ? {} : { reservedFor: [reservedFor] }),
    ...(dormitory === undefined ? {} : { dormitory }),
  };
  if (Object.keys(said).length > 0)
    query.andWhere('vacancy.content @> cast(:said as jsonb)', { said: JSON.stringify(said) });
}
