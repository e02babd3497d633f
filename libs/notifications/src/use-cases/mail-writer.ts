import { PlatformConfig } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { topicOf, topicRules } from '../domain/mail-topics.js';
import { digestMail, noticeMail, type MailText } from '../messages/mail-texts.js';
import { MailStopLinks } from './mail-stop-links.js';
import type { DueMailRecord } from './ports.js';

@Injectable()
export class MailWriter {
  constructor(
    private readonly platform: PlatformConfig,
    private readonly links: MailStopLinks,
  ) {}

  /** @throws Error for a mail without a notice. */
  write({ recipient, notices, isDigest }: DueMailRecord): MailText {
    const [first] = notices;
    if (!first) throw new Error('a mail without a notice says nothing');
    const { locale, name, userId } = recipient;
    const topic = topicOf(first.kind);
    const around = {
      ...{
        publicUrl: this.platform.publicUrl,
        region: this.platform.region,
        sender: this.platform.engines.smtp?.sender,
      },
      stopToken: topic && this.links.tokenOf({ userId, topic }),
      advertising: topic !== undefined && topicRules[topic].advertising,
    };
    return isDigest ? digestMail(locale, notices, name, around) : noticeMail(locale, first, name, around);
  }
}
