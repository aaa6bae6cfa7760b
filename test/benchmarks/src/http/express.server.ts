import 'reflect-metadata';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { RequestListener } from 'node:http';
import { Body, Controller, Inject, Module, Post, ValidationPipe } from '@nestjs/common';
import { AbstractHttpAdapter, NestFactory } from '@nestjs/core';
import {
  IsBoolean,
  IsDateString,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { Column, DataSource, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';
import { serve, startOrExit } from './served';

const educations = ['primary', 'secondary', 'vocational', 'bachelor'];

class ApplicationBody {
  @IsString() @MinLength(1) @MaxLength(100) applicant: string;
  @IsString() @Matches(/^\d{6}(\d{3})?$/) office: string;
  @IsString() @MaxLength(200) @Matches(/^\d{4}$/) occupation: string;
  @IsIn(educations) education: string;
  @IsDateString() availableFrom: string;
  @IsInt() @Min(0) @Max(1_000_000_000) wageFloorFen: number;
  @IsInt() @Min(0) @Max(240) commuteMinutes: number;
  @IsBoolean() shifts: boolean;
}

@Entity('applications')
class ApplicationRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') applicant: string;
  @Column('text') office: string;
  @Column('text') occupation: string;
  @Column('text') education: string;
  @Column('date', { name: 'available_from' }) availableFrom: string;
  @Column('integer', { name: 'wage_floor_fen' }) wageFloorFen: number;
  @Column('integer', { name: 'commute_minutes' }) commuteMinutes: number;
  @Column('boolean') shifts: boolean;
}

@Controller('applications')
class ApplicationController {
  constructor(@Inject(Repository) private readonly rows: Repository<ApplicationRow>) {}

  @Post()
  async make(@Body() body: ApplicationBody): Promise<{ id: string }> {
    const { id } = await this.rows.save(this.rows.create(body));
    return { id };
  }
}

/** What most write: Nest on express, class-validator, TypeORM's `save`. */
startOrExit(async () => {
  const source = new DataSource({
    type: 'postgres',
    url: process.argv[2] ?? '',
    entities: [ApplicationRow],
    synchronize: true,
    extra: { max: 16 },
  });
  await source.initialize();

  @Module({
    controllers: [ApplicationController],
    providers: [{ provide: Repository, useValue: source.getRepository(ApplicationRow) }],
  })
  class ApplicationModule {}

  const peers = createRequire(resolve('test/benchmarks/peers/package.json'));
  const { ExpressAdapter } = peers('@nestjs/platform-express') as { ExpressAdapter: new () => AbstractHttpAdapter };
  const app = await NestFactory.create(ApplicationModule, new ExpressAdapter(), { logger: false });
  app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true }));
  await app.init();
  await serve(app.getHttpAdapter().getInstance() as RequestListener, '/applications');
});
