import { Clock, daysBetween } from '@iworkz/kernel';
import { Metrics } from '@iworkz/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { deadlinesOf } from '../domain/breach-deadlines.js';
import { legalDay } from '../domain/legal-days.js';
import { Breaches, PrivacyRequests } from '../use-cases/ports.js';

/** Days before a time limit from which a request counts as due soon. */
const soon = 3;
const recentBreaches = 200;

/**
 * Open requests and breaches by their time limits, read whenever somebody asks for the metrics. `privacy_requests{due="overdue"}`
 * and `privacy_breach_notices_overdue` above zero are what to alert on, `due="soon"` is the reminder.
 */
@Injectable()
export class PrivacyMetrics implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly requests: PrivacyRequests,
    private readonly breaches: Breaches,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.metrics.gaugesReadBy(
      {
        open: {
          name: 'privacy_requests',
          help: 'Open requests of people about their data, by kind and by how near the time limit is',
          labelNames: ['kind', 'due'],
        },
        troubled: { name: 'privacy_requests_in_trouble', help: 'Open requests whose last step failed' },
        overdue: { name: 'privacy_breach_notices_overdue', help: 'Notices about breaches that are overdue' },
      },
      async ({ open, troubled, overdue }) => {
        const now = this.clock.now();
        const requests = await this.requests.all(true, 10_000);
        const breaches = await this.breaches.list({ after: undefined, limit: recentBreaches });
        open.reset();
        for (const { kind, region, dueOn } of requests) {
          const left = daysBetween(legalDay(now, region), dueOn);
          open.inc({ kind, due: left < 0 ? 'overdue' : left <= soon ? 'soon' : 'later' });
        }
        troubled.set(requests.filter(({ trouble }) => trouble !== null).length);
        const late = breaches.flatMap(({ duties, notices }) => deadlinesOf(duties, notices, now));
        overdue.set(late.filter((deadline) => deadline.overdue).length);
      },
    );
  }
}
