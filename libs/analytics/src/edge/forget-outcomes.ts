import { Clock } from '@iworkz/kernel';
import { JobQueue } from '@iworkz/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { day } from '../domain/week.js';
import { ShownApplicants } from '../use-cases/applicant-ports.js';
import { Outcomes } from '../use-cases/learning-ports.js';

export const forgetOutcomesJob = 'analytics.forget-outcomes';
/** A year of history to compare with, and a month to notice that it is needed. As long as the topic of the event. */
const daysKept = 400;

@Injectable()
export class ForgetOutcomes implements OnModuleInit {
  constructor(
    private readonly jobs: JobQueue,
    private readonly outcomes: Outcomes,
    private readonly shownApplicants: ShownApplicants,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.process(forgetOutcomesJob, async () => {
      const last = new Date(this.clock.now().getTime() - daysKept * day);
      await this.outcomes.removeBefore(last);
      await this.shownApplicants.removeBefore(last);
    });
    this.jobs.cron({ name: forgetOutcomesJob, pattern: '41 18 * * *' });
  }
}
