import { MailTopic } from '@iworkz/contracts';
import { PlatformConfig, isSignatureOf, signEnvelope } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { MailStopLinks, type MailStop } from '../use-cases/mail-stop-links.js';

/** `<topic>.<person>.<signature>`, by the key that signs events; the words before it keep a link from passing for an event. */
@Injectable()
export class HmacMailStopLinks extends MailStopLinks {
  constructor(private readonly config: PlatformConfig) {
    super();
  }

  tokenOf({ userId, topic }: MailStop): string {
    const content = `${topic}.${userId}`;
    return `${content}.${signEnvelope(signed(content), this.config.eventSigningKey)}`;
  }

  read(token: string): MailStop | undefined {
    const parts = /^(([a-z_]+)\.([\da-f-]{36}))\.([\da-f]{64})$/.exec(token);
    if (!parts) return undefined;
    const [, content, name, userId, signature] = parts as unknown as [string, string, string, string, string];
    if (!isSignatureOf(signature, signed(content), this.config.eventSigningKey)) return undefined;
    const topic = MailTopic.safeParse(name);
    return topic.success ? { userId, topic: topic.data } : undefined;
  }
}

const signed = (content: string): string => `iworkz mail stop ${content}`;
