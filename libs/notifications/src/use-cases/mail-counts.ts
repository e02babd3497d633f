import { Metrics } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';

/** What became of mails. `given_up` needs an operator: the reason is in the log and in the table of mails that are due. */
@Injectable()
export class MailCounts {
  private readonly mails;

  constructor(metrics: Metrics) {
    this.mails = metrics.counter({
      name: 'notification_mails_total',
      help: 'What became of mails that were due',
      labelNames: ['outcome'] as const,
    });
    for (const outcome of ['sent', 'put_off', 'given_up', 'unwanted'] as const) this.mails.inc({ outcome }, 0);
  }

  add(outcome: 'sent' | 'put_off' | 'given_up' | 'unwanted'): void {
    this.mails.inc({ outcome });
  }
}
