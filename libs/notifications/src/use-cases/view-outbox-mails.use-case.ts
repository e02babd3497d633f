import { personOf, type OutboxMail } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { MailOutbox, type PageRequest } from '@iworkz/platform';
import { Injectable, Optional } from '@nestjs/common';
import { Recipients } from './ports.js';

/** More than anyone reads; the outbox of this machine is for trying things out. */
const mostShown = 1_000;

@Injectable()
export class ViewOutboxMails {
  constructor(
    private readonly recipients: Recipients,
    @Optional() private readonly outbox?: MailOutbox,
  ) {}

  /** `limit + 1` mails to the caller's own address, newest first, by the ids of what they tell. None where mails really leave. */
  async execute(ctx: Ctx, { after, limit }: PageRequest): Promise<OutboxMail[]> {
    const recipient = await this.recipients.find(personOf(ctx));
    if (!recipient || !this.outbox) return [];
    const mails = await this.outbox.list({ to: recipient.email, limit: mostShown });
    const start = after === undefined ? 0 : mails.findIndex((mail) => mail.idempotencyKey === after) + 1;
    return mails.slice(start, start + limit + 1).map(({ idempotencyKey, to, subject, text, sentAt }) => ({
      id: idempotencyKey,
      to: to.address,
      subject,
      text,
      sentAt,
    }));
  }
}
