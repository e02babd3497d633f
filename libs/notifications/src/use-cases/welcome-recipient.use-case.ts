import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import type { NotificationsTx } from '../adapters/notifications-database.js';
import type { Reader } from '../domain/notice.js';
import { welcomeNotice } from '../domain/notices-of-events.js';
import { DeliverNotices } from './deliver-notices.use-case.js';
import { Recipients, type Recipient } from './ports.js';

@Injectable()
export class WelcomeRecipient {
  constructor(
    private readonly recipients: Recipients,
    private readonly deliverNotices: DeliverNotices,
  ) {}

  /** Makes a person known, welcomes them, and gives them what has been waiting for them and for their company. */
  async execute(ctx: Ctx, tx: NotificationsTx, eventId: string, recipient: Recipient): Promise<void> {
    const { userId, companyId } = recipient;
    const readers: Reader[] = [{ reader: 'user', readerId: userId }];
    if (companyId) readers.push({ reader: 'company', readerId: companyId });
    await this.recipients.lock(tx, readers);
    const isNew = await this.recipients.save(tx, recipient);
    if (!isNew) return;
    const waiting = [];
    for (const reader of readers) waiting.push(...(await this.recipients.take(tx, reader)));
    await this.deliverNotices.add(ctx, tx, [
      { userId, eventId, notice: welcomeNotice(recipient.roles) },
      ...waiting.map(({ eventId, notice }) => ({ userId, eventId, notice })),
    ]);
  }
}
