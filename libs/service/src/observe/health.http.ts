import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Open } from '../http/routes';
import type { EventStore } from '@doorstep/event-store';
import { eventStore } from '../app/event-store.token';
import { PlatformClock } from '../clock/platform-clock';
import { Progress } from '../runtime/progress';
import { Meters } from './meters';

interface Reply {
  status(code: number): unknown;
}

/** More unhandled events than this, and the read models are too far behind to serve. */
const tolerableLag = 100_000;

@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly progress: Progress,
    private readonly meters: Meters,
    private readonly clock: PlatformClock,
    @Inject(eventStore) private readonly store: EventStore,
  ) {}

  @Get('health/live')
  @Open()
  live(): { status: string } {
    return { status: 'up' };
  }

  /** Ready with the lag of every follower; 503 when one cannot be asked or is too far behind. */
  @Get('health/ready')
  @Open()
  async ready(@Res({ passthrough: true }) reply: Reply): Promise<object> {
    const [followers, head] = await Promise.all([this.progress.lags(), this.store.head()]).catch(() => []);
    const ready = followers !== undefined && Object.values(followers).every((lag) => lag <= tolerableLag);
    if (!ready) reply.status(503);
    return {
      status: ready ? 'ready' : 'not-ready',
      followers: followers ?? {},
      position: head?.position,
      clock: this.clock.now(),
    };
  }

  /** Prometheus metrics; without those of followers while the database is away. */
  @Get('metrics')
  @Open()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async metrics(): Promise<string> {
    const followed = Promise.all([this.progress.lags(), this.progress.parked()]);
    const [lags, parked] = await followed.catch(() => [{}, {}] as const);
    this.meters.followed(lags, parked);
    return this.meters.registry.metrics();
  }
}
