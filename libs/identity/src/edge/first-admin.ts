import { Clock } from '@iworkz/kernel';
import { Log, PlatformConfig, serviceCtx } from '@iworkz/platform';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { IdentityConfig } from '../config.js';
import { BootstrapAdmin } from '../use-cases/bootstrap-admin.use-case.js';

/** Makes the configured administrator before the service listens, so that nobody can take the address first. */
@Injectable()
export class FirstAdmin implements OnApplicationBootstrap {
  constructor(
    private readonly config: IdentityConfig,
    private readonly platform: PlatformConfig,
    private readonly bootstrapAdmin: BootstrapAdmin,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { firstAdmin } = this.config;
    if (!firstAdmin) return;
    const ctx = serviceCtx(this.platform, this.clock);
    const outcome = await this.bootstrapAdmin.execute(ctx, firstAdmin);
    if (outcome === 'taken')
      this.log.warn(
        { requestId: ctx.requestId },
        'ADMIN_EMAIL belongs to an account that is no administrator; none was made',
      );
  }
}
