import { Clock, displayName } from '@iworkz/kernel';
import { Log, Mailer, MailNotTaken, MailOutbox } from '@iworkz/platform';
import { Injectable, Optional } from '@nestjs/common';
import { oneLine } from '../messages/notice-texts.js';
import { MailCounts } from './mail-counts.js';
import { MailWriter } from './mail-writer.js';
import { DueMails, type DueMailRecord } from './ports.js';

const firstPause = 30_000;
const longestPause = 3_600_000;
/** With the pauses above, mails are given up after about nine hours. */
const maxAttempts = 16;

@Injectable()
export class HandOverMail {
  constructor(
    private readonly dueMails: DueMails,
    private readonly writer: MailWriter,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly counts: MailCounts,
    @Optional() private readonly outbox?: MailOutbox,
  ) {}

  /**
   * Under the mail's own id: sent again after a crash, it is recognised as the same. What is not taken is tried again later, what
   * is refused for good is given up.
   * @returns whether it was taken.
   */
  async execute(mail: DueMailRecord): Promise<boolean> {
    const { mailId, recipient } = mail;
    const { email, name, locale } = recipient;
    try {
      await this.mailer.send({
        to: { address: email, name: oneLine(displayName(name)) },
        ...this.writer.write(mail),
        language: locale,
        idempotencyKey: mailId,
      });
    } catch (error) {
      await this.failed(mail, error);
      return false;
    }
    this.counts.add('sent');
    // Erased while it was being sent: the erasure did not see this mail yet.
    if (!(await this.dueMails.done(mailId, recipient.userId))) await this.outbox?.forget(email);
    return true;
  }

  /** Of a mail that was made and is not wanted any more. */
  async drop({ mailId, recipient }: DueMailRecord): Promise<void> {
    await this.dueMails.done(mailId, recipient.userId);
    this.counts.add('unwanted');
  }

  private async failed({ mailId, attempts }: DueMailRecord, error: unknown): Promise<void> {
    const refused = error instanceof MailNotTaken && error.forGood;
    const givenUp = refused || attempts >= maxAttempts;
    const reason = error instanceof MailNotTaken ? error.reason : error instanceof Error ? error.name : 'failed';
    const pause = Math.min(firstPause * 2 ** (attempts - 1), longestPause);
    this.log[givenUp ? 'error' : 'warn']({ err: error, mailId, attempts, reason }, 'a mail could not be handed over');
    this.counts.add(givenUp ? 'given_up' : 'put_off');
    await this.dueMails.failed(mailId, reason, givenUp ? null : new Date(this.clock.now().getTime() + pause));
  }
}
