import type { MailTiming, MailTopic } from '@iworkz/contracts';
import { newId, type Locale } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { MailDecisions, type MailDecision } from '../use-cases/ports.js';
import type { MailDecision as MailDecisionRow } from './generated/client.js';
import { NotificationsUnitOfWork, type NotificationsTx } from './notifications-database.js';

const newestFirst = [{ decidedAt: 'desc' as const }, { id: 'desc' as const }];

@Injectable()
export class PrismaMailDecisions extends MailDecisions {
  constructor(private readonly unitOfWork: NotificationsUnitOfWork) {
    super();
  }

  async current(userId: string): Promise<MailDecision[]> {
    const rows = await this.unitOfWork.db.mailDecision.findMany({
      where: { userId },
      distinct: ['topic'],
      orderBy: [{ topic: 'asc' }, ...newestFirst],
    });
    return rows.map(decisionOf);
  }

  async add(tx: NotificationsTx, userId: string, decision: MailDecision): Promise<void> {
    if (decision.way === 'link' && (await tx.db.recipient.count({ where: { userId } })) === 0) return;
    await tx.db.mailDecision.create({ data: { id: newId(), userId, ...decision } });
  }

  async newest(userId: string, topic: MailTopic): Promise<MailDecision | undefined> {
    const row = await this.unitOfWork.db.mailDecision.findFirst({ where: { userId, topic }, orderBy: newestFirst });
    return row ? decisionOf(row) : undefined;
  }
}

function decisionOf({ topic, timing, way, locale, consentVersion, decidedAt }: MailDecisionRow): MailDecision {
  return {
    ...{ topic: topic as MailTopic, timing: timing as MailTiming, way: way as MailDecision['way'] },
    ...{ locale: locale as Locale, consentVersion, decidedAt },
  };
}
