import { LocaleSchema, RegionSchema } from '@iworkz/contracts';
import { Clock, newId, type Ctx } from '@iworkz/kernel';
import { JobQueue, type JobPayload } from '@iworkz/platform';
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import * as z from 'zod';
import { AnchorCredential } from '../use-cases/anchor-credential.use-case.js';
import { Chain } from '../use-cases/chain.js';

export const anchorJob = 'credentials.anchor';
export const revokeJob = 'credentials.revoke-anchor';

const Payload = z.object({
  credentialId: z.uuid(),
  region: RegionSchema,
  locale: LocaleSchema,
  correlationId: z.string(),
});

/** Does the work on the chain, and lets go of it at the end. */
@Injectable()
export class AnchoringJobs implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly jobs: JobQueue,
    private readonly anchorCredential: AnchorCredential,
    private readonly chain: Chain,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.chain.prepare();
    this.jobs.process(anchorJob, async (payload) => {
      const { ctx, credentialId } = this.read(payload);
      await this.anchorCredential.anchor(ctx, credentialId);
    });
    this.jobs.process(revokeJob, async (payload) => {
      const { ctx, credentialId } = this.read(payload);
      await this.anchorCredential.revoke(ctx, credentialId);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.chain.close();
  }

  private read(payload: JobPayload): { ctx: Ctx; credentialId: string } {
    const { credentialId, region, locale, correlationId } = Payload.parse(payload);
    const actor = { kind: 'service', service: 'credentials' } as const;
    return {
      credentialId,
      ctx: { actor, region, locale, correlationId, requestId: newId(), now: this.clock.now() },
    };
  }
}
