import type { MailTopic } from '@iworkz/contracts';
import { Clock } from '@iworkz/kernel';
import { PlatformConfig } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { NotificationsConfig } from '../config.js';
import { advertisingRestsUntil } from '../domain/mail-hours.js';
import { timingInForce, topicOf, topicRules } from '../domain/mail-topics.js';
import { HandOverMail } from './hand-over-mail.js';
import { DueMails, MailDecisions, type DueMailRecord } from './ports.js';

/** As many as the mail system is asked at once: so a batch takes no longer than its slowest mail, which the lease outlasts. */
const batchSize = 5;

@Injectable()
export class SendDueMails {
  constructor(
    private readonly dueMails: DueMails,
    private readonly decisions: MailDecisions,
    private readonly handOver: HandOverMail,
    private readonly platform: PlatformConfig,
    private readonly config: NotificationsConfig,
    private readonly clock: Clock,
  ) {}

  /**
   * Hands every mail that is due, and still wanted, to the mail system. One that is not taken holds up no other.
   * @returns how many were handed over.
   */
  async execute(signal?: AbortSignal): Promise<number> {
    let sent = 0;
    while (!signal?.aborted) {
      const claimed = await this.dueMails.claim(this.clock.now(), this.config.mailLease, batchSize);
      const results = await Promise.all(claimed.map((mail) => this.handle(mail)));
      sent += results.filter(Boolean).length;
      if (claimed.length < batchSize) break;
    }
    return sent;
  }

  private async handle(mail: DueMailRecord): Promise<boolean> {
    const [first] = mail.notices;
    const topic = first && topicOf(first.kind);
    if (!first || (topic && (await this.isOff(mail.recipient.userId, topic)))) {
      await this.handOver.drop(mail);
      return false;
    }
    const rest =
      topic && topicRules[topic].advertising && advertisingRestsUntil(this.platform.region, this.clock.now());
    if (rest) {
      await this.dueMails.postpone(mail.mailId, rest);
      return false;
    }
    return this.handOver.execute(mail);
  }

  /** As it is decided now: the mail may have been made before. */
  private async isOff(userId: string, topic: MailTopic): Promise<boolean> {
    return timingInForce(topic, await this.decisions.newest(userId, topic)) === 'off';
  }
}
