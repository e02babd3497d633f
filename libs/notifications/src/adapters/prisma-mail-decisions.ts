import { mailTopics, type MailTiming, type MailTopic } from '@iworkz/contracts';
import { newId, type Locale } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { MailDecisions, type MailDecision } from '../use-cases/ports.js';
import { NotificationsUnitOfWork, type NotificationsTx } from './notifications-database.js';

@Injectable()
export class PrismaMailDecisions extends MailDecisions {
  constructor(private readonly unitOfWork: NotificationsUnitOfWork) {
    super();
  }

  async current(userId: string): Promise<MailDecision[]> {
    const found = await Promise.all(mailTopics.map((topic) => this.newest(userId, topic)));
    return found.filter((decision) => decision !== undefined);
  }

  async add(tx: NotificationsTx, userId: string, decision: MailDecision): Promise<void> {
    if (decision.way === 'link' && (await tx.db.recipient.count({ where: { userId } })) === 0) return;
    await tx.db.mailDecision.create({ data: { id: newId(), userId, ...decision } });
  }

  async newest(userId: string, topic: MailTopic): Promise<MailDecision | undefined> {
    const row = await this.unitOfWork.db.mailDecision.findFirst({
      where: { userId, topic },
      orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    });
    if (!row) return undefined;
    const { timing, way, consentVersion, locale, decidedAt } = row;
    return {
      ...{ topic, consentVersion, decidedAt },
      ...{ timing: timing as MailTiming, way: way as MailDecision['way'], locale: locale as Locale },
    };
  }
}
