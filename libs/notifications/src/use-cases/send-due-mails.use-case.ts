import { Clock } from '@iworkz/kernel';
import { Log, Mailer, MailOutbox, PlatformConfig } from '@iworkz/platform';
import { Injectable, Optional } from '@nestjs/common';
import { NotificationsConfig } from '../config.js';
import { mailText, oneLine } from '../messages/notice-texts.js';
import { displayName } from '@iworkz/kernel';
import { DueMails, type DueMailRecord } from './ports.js';

const batchSize = 20;
const firstPause = 30_000;
const longestPause = 3_600_000;
/** With the pauses above, mails are given up after about nine hours. */
const maxAttempts = 16;

@Injectable()
export class SendDueMails {
  constructor(
    private readonly dueMails: DueMails,
    private readonly mailer: Mailer,
    private readonly platform: PlatformConfig,
    private readonly config: NotificationsConfig,
    private readonly clock: Clock,
    private readonly log: Log,
    @Optional() private readonly outbox?: MailOutbox,
  ) {}

  /**
   * Hands every mail that is due to the mail system, under the id of its notice: sent again after a crash, it is one mail.
   * A mail that is refused is tried again later and holds up no other.
   * @returns how many were handed over.
   */
  async execute(signal?: AbortSignal): Promise<number> {
    let sent = 0;
    while (!signal?.aborted) {
      const claimed = await this.dueMails.claim(this.clock.now(), this.config.mailLease, batchSize);
      for (const mail of claimed) if (await this.send(mail)) sent += 1;
      if (claimed.length < batchSize) break;
    }
    return sent;
  }

  private async send({ itemId, attempts, recipient, notice }: DueMailRecord): Promise<boolean> {
    const { email, name, locale } = recipient;
    try {
      await this.mailer.send({
        to: { address: email, name: oneLine(displayName(name)) },
        ...mailText(locale, notice, name, this.platform.publicUrl),
        language: locale,
        idempotencyKey: itemId,
      });
    } catch (error) {
      const givenUp = attempts >= maxAttempts;
      const pause = Math.min(firstPause * 2 ** (attempts - 1), longestPause);
      this.log[givenUp ? 'error' : 'warn']({ err: error, itemId, attempts }, 'a mail could not be handed over');
      const reason = error instanceof Error ? error.name : 'failed';
      await this.dueMails.failed(itemId, reason, givenUp ? null : new Date(this.clock.now().getTime() + pause));
      return false;
    }
    // Erased while it was being sent: the erasure did not see this mail yet.
    if (!(await this.dueMails.done(itemId, recipient.userId))) await this.outbox?.forget(email);
    return true;
  }
}
