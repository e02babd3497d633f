import { Clock } from '@iworkz/kernel';
import { JobQueue, Log, PushLog } from '@iworkz/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MailBell } from '../use-cases/mail-bell.js';
import { MakeDigests } from '../use-cases/make-digests.use-case.js';
import { LiveLog } from '../use-cases/ports.js';
import { SendDueMails } from '../use-cases/send-due-mails.use-case.js';

const sendMails = 'notifications.send-due-mails';
const makeDigests = 'notifications.make-digests';
const cleanLiveLog = 'notifications.clean-live-log';
/** A client that was away longer starts from its inbox, which keeps everything. */
const daysKept = 30;
/** The push log is short already; this is for the person who was told something on a quiet system. */
const pushDaysKept = 2;

/**
 * Asks the job queue to send mails now. Calls while one is on its way are one more call together, so that a stream of
 * events does not wait for the queue.
 */
@Injectable()
export class JobMailBell extends MailBell {
  private ringing = false;
  private again = false;

  constructor(
    private readonly jobs: JobQueue,
    private readonly log: Log,
  ) {
    super();
  }

  ring(): void {
    this.again = true;
    if (!this.ringing) void this.enqueue();
  }

  private async enqueue(): Promise<void> {
    this.ringing = true;
    try {
      while (this.again) {
        this.again = false;
        await this.jobs.enqueue({ name: sendMails, payload: {}, key: sendMails });
      }
    } catch (error) {
      this.log.warn({ err: error }, 'the job queue was not told of mails; they are found within a minute');
    } finally {
      this.ringing = false;
    }
  }
}

/** What is done by the clock and after commits. */
@Injectable()
export class NotificationJobs implements OnModuleInit {
  constructor(
    private readonly jobs: JobQueue,
    private readonly dueMails: SendDueMails,
    private readonly digests: MakeDigests,
    private readonly liveLog: LiveLog,
    private readonly pushes: PushLog,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.jobs.process(sendMails, async (_payload, { signal }) => {
      await this.dueMails.execute(signal);
    });
    // Finds what a lost bell left, and what is due again after a refusal.
    this.jobs.cron({ name: sendMails, pattern: '* * * * *' });
    this.jobs.process(makeDigests, (_payload, { signal }) => this.digests.execute(this.clock.now(), signal));
    // Zones differ from each other by quarters of an hour.
    this.jobs.cron({ name: makeDigests, pattern: '*/5 * * * *' });
    this.jobs.process(cleanLiveLog, async () => {
      const ago = (days: number): Date => new Date(this.clock.now().getTime() - days * 86_400_000);
      const removed = await this.liveLog.removeOlderThan(ago(daysKept));
      const removedPushes = await this.pushes.removeOlderThan(ago(pushDaysKept));
      this.log.info({ removed, removedPushes }, 'the live log was cleaned');
    });
    this.jobs.cron({ name: cleanLiveLog, pattern: '17 18 * * *' });
  }
}
