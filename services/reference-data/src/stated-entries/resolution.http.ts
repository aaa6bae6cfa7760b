import { Get, Query } from '@nestjs/common';
import { nation } from '@doorstep/reference';
import { Code, Day, Division, notFound, PlatformClock, Reads, Resource, Text } from '@doorstep/service';
import { ResolutionView } from './entry.views';
import { readReference } from './lists.http';
import { StatedEntriesQueries } from './stated-entries.queries';

class ResolutionQuery {
  @Code({ description: 'E.g. `minimum-wage-monthly-fen`.' }) name: string;
  @Division({ optional: true, description: 'Where it is to apply; the nation unless told.' }) region?: string;
  @Day({ optional: true, description: 'Civil date; today unless told.' }) on?: string;
  @Text({ optional: true, max: 100 }) after?: string;
}

class Resolver {
  constructor(
    private readonly entries: StatedEntriesQueries,
    private readonly clock: PlatformClock,
  ) {}

  protected async resolve(kind: 'parameter' | 'rule-table', query: ResolutionQuery): Promise<ResolutionView> {
    const { name, region = nation, on = this.clock.today() } = query;
    const { found, asked } = await this.entries.resolve(kind, name, region, on);
    if (found === undefined) throw notFound(kind);
    return { name, ...found, asked };
  }
}

@Resource('parameters')
export class ParametersController extends Resolver {
  constructor(entries: StatedEntriesQueries, clock: PlatformClock) {
    super(entries, clock);
  }

  @Get()
  @Reads(readReference, { type: ResolutionView })
  one(@Query() query: ResolutionQuery): Promise<ResolutionView> {
    return this.resolve('parameter', query);
  }
}

@Resource('rule-tables')
export class RuleTablesController extends Resolver {
  constructor(entries: StatedEntriesQueries, clock: PlatformClock) {
    super(entries, clock);
  }

  @Get()
  @Reads(readReference, { type: ResolutionView })
  one(@Query() query: ResolutionQuery): Promise<ResolutionView> {
    return this.resolve('rule-table', query);
  }
}
