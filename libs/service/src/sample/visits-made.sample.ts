import { Get, Query } from '@nestjs/common';
import { Deadline, DeadlinePolicy, Policy, Projection, Recorded } from '@doorstep/event-sourcing';
import { JobSeekersMessage } from '@doorstep/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Tables } from '../database/tables';
import { WrittenIn } from '../database/written-rows';
import { policies, readModel, ServiceDefinition } from '../definition';
import { Asked, Asking } from '../http/asked';
import { Page, pageOf, PageQuery, pageSize, readCursor } from '../http/paging';
import { Reads, Resource } from '../http/routes';
import { MakeVisit, VisitEvent, visits } from './visit.sample';

@Entity('visits_made')
@Index('visits_made_written', { synchronize: false })
class VisitRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) office: string;
  @Column({ type: 'integer', nullable: true }) minutes: number | null;
  @WrittenIn() readonly writtenIn?: string;
}

@Entity('visit_deadlines')
class VisitDeadlineRow implements Deadline {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) kind: string;
  @Column({ type: 'bigint', name: 'due_at' }) dueAt: number;
  @Column({ type: 'text', name: 'stream_id' }) streamId: string;
}

const visitsMade: Projection<VisitEvent, VisitRow> = {
  name: 'visits-made',
  version: 1,
  handles: ['visit-planned', 'visit-made'],
  keysOf: (event) => [event.streamId],
  fold(row, event, id) {
    switch (event.type) {
      case 'visit-planned':
        return { id, office: event.data.office, minutes: null };
      case 'visit-made':
        return row && { ...row, minutes: event.data.minutes };
    }
  },
};

const dayMs = 86_400_000;

const visitDeadlines: Projection<VisitEvent, VisitDeadlineRow> = {
  name: 'visit-deadlines',
  version: 1,
  handles: ['visit-planned', 'visit-made'],
  keysOf: (event) => [event.streamId],
  fold: (_, event, id) =>
    event.type === 'visit-planned'
      ? { id, kind: 'visit-forgotten', dueAt: event.recordedAt + dayMs, streamId: event.streamId }
      : undefined,
};

const makeForgotten: DeadlinePolicy = {
  name: 'make-forgotten-visit',
  kinds: ['visit-forgotten'],
  react: ({ streamId }) => [{ streamId, command: new MakeVisit({ minutes: 1 }) }],
};

const makeOnTransfer: Policy<Extract<JobSeekersMessage, { type: 'job-seekers.person-transferred.v1' }>> = {
  name: 'make-visit-on-transfer',
  handles: ['job-seekers.person-transferred.v1'],
  react: (message: Recorded<Extract<JobSeekersMessage, { type: 'job-seekers.person-transferred.v1' }>>) => [
    { streamId: `visit-${message.data.personId}`, command: new MakeVisit({ minutes: 30 }) },
  ],
};

@Resource('visits-made')
class VisitsMadeController {
  constructor(private readonly tables: Tables) {}

  @Get()
  @Reads([{ roles: ['counsellor'], record: 'office' }])
  async list(@Asking() asked: Asked, @Query() query: PageQuery): Promise<Page<VisitRow>> {
    const reach = asked.reach();
    const rows = await this.tables.query<VisitRow>(
      'select id, office, minutes from visits_made where office like $1 and id > $2 order by id limit $3',
      [
        `${reach.kind === 'office' ? reach.prefix : 'none'}%`,
        readCursor(query, 'text')?.[0] ?? '',
        pageSize(query) + 1,
      ],
    );
    return pageOf(
      rows,
      query,
      (row) => [row.id],
      (row) => row,
    );
  }
}

export const visitsWithReadModels: ServiceDefinition = {
  ...visits,
  readModels: [readModel(visitsMade, VisitRow), readModel(visitDeadlines, VisitDeadlineRow)],
  policies: policies(makeOnTransfer),
  deadlines: { entity: VisitDeadlineRow, policies: [makeForgotten] },
  migrations: [
    {
      name: '0001-initial',
      up: `create table visits_made (id text primary key, office text not null, minutes integer,
             written_in bigint not null default pg_current_xact_id()::text::bigint);
           create index visits_made_written on visits_made (written_in);
           create table visit_deadlines (id text primary key, kind text not null, due_at bigint not null, stream_id text not null);`,
    },
  ],
  module: { controllers: [...(visits.module.controllers ?? []), VisitsMadeController] },
};
