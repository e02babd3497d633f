import { CredentialIssued, CredentialRevokedEvent, type DataOf, type EventEnvelope } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Consumes, JobQueue } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import type { CredentialsTx } from '../adapters/credentials-database.js';
import { anchorJob, revokeJob } from './anchoring-jobs.js';

/** Asks for what has to be done on the chain. A job, not here: a chain may take minutes, and a transaction must not wait. */
@Injectable()
export class KeepChainInLine {
  constructor(private readonly jobs: JobQueue) {}

  @Consumes(CredentialIssued)
  async onIssued(ctx: Ctx, event: EventEnvelope<DataOf<typeof CredentialIssued>>, _tx: CredentialsTx): Promise<void> {
    await this.ask(ctx, anchorJob, event.data.credentialId);
  }

  @Consumes(CredentialRevokedEvent)
  async onRevoked(
    ctx: Ctx,
    event: EventEnvelope<DataOf<typeof CredentialRevokedEvent>>,
    _tx: CredentialsTx,
  ): Promise<void> {
    await this.ask(ctx, revokeJob, event.data.credentialId);
  }

  private async ask(ctx: Ctx, name: string, credentialId: string): Promise<void> {
    const { region, locale, correlationId } = ctx;
    const payload = { credentialId, region, locale, correlationId };
    // The pauses between tries grow: 20 of them bridge a chain that is away for days.
    await this.jobs.enqueue({ name, payload, key: `${name} ${credentialId}`, maxAttempts: 20 });
  }
}
