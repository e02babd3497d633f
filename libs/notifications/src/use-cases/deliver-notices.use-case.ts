import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import type { NotificationsTx } from '../adapters/notifications-database.js';
import { topicOf, topicRules } from '../domain/mail-topics.js';
import type { AddressedNotice, Notice, NoticeKind, Reader } from '../domain/notice.js';
import { MailBell } from './mail-bell.js';
import { Inbox, Recipients, type MailOfNotice } from './ports.js';

@Injectable()
export class DeliverNotices {
  constructor(
    private readonly recipients: Recipients,
    private readonly inbox: Inbox,
    private readonly mailBell: MailBell,
  ) {}

  /**
   * Tells one event to everyone concerned, in the transaction that handles the event. What is for somebody who is not
   * known yet is kept until they are.
   */
  async execute(ctx: Ctx, tx: NotificationsTx, eventId: string, notices: readonly AddressedNotice[]): Promise<void> {
    let found = await this.resolve(tx, notices);
    const unknown = found.filter(({ userIds }) => userIds.length === 0);
    if (unknown.length > 0) {
      // Without the lock, a person could become known between our look and our leaving the notice, and nobody would take it.
      await this.recipients.lock(tx, unknown);
      found = await this.resolve(tx, notices);
      const stillUnknown = found.filter(({ userIds }) => userIds.length === 0);
      await this.recipients.leave(
        tx,
        stillUnknown.map(({ reader, readerId, notice }) => ({ reader, readerId, eventId, notice })),
      );
    }
    await this.add(
      ctx,
      tx,
      found.flatMap(({ userIds, notice }) => userIds.map((userId) => ({ userId, eventId, notice }))),
    );
  }

  /** Puts notices into known people's inboxes. */
  async add(
    ctx: Ctx,
    tx: NotificationsTx,
    items: readonly { userId: string; eventId: string; notice: Notice }[],
  ): Promise<void> {
    const inOrder = [...items].sort((a, b) => (a.userId < b.userId ? -1 : a.userId > b.userId ? 1 : 0));
    for (const item of inOrder)
      await this.inbox.add(tx, { ...item, createdAt: ctx.now, mail: mailOf(item.notice.kind) });
    if (items.length > 0) tx.afterCommit(() => this.mailBell.ring());
  }

  private resolve(
    tx: NotificationsTx,
    notices: readonly AddressedNotice[],
  ): Promise<(Reader & { notice: Notice; userIds: string[] })[]> {
    return Promise.all(
      notices.map(async (addressed) => ({ ...addressed, userIds: await this.recipients.idsOf(tx, addressed) })),
    );
  }
}

function mailOf(kind: NoticeKind): MailOfNotice {
  const topic = topicOf(kind);
  return { topic, usual: topic ? topicRules[topic].usual : 'at_once' };
}
