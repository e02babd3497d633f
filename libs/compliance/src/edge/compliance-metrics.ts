import { Clock } from '@iworkz/kernel';
import { Metrics, PlatformConfig, serviceCtx } from '@iworkz/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RecheckPostings } from '../use-cases/recheck-postings.use-case.js';
import { ViewReviews } from '../use-cases/view-reviews.use-case.js';

/** Counted when somebody asks for the metrics: every replica tells the same, also after a restart. */
@Injectable()
export class ComplianceMetrics implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly recheck: RecheckPostings,
    private readonly reviews: ViewReviews,
    private readonly config: PlatformConfig,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.metrics.gaugesReadBy(
      {
        postings: {
          name: 'compliance_live_postings',
          help: 'Open postings: all (live), still to be judged by the present rule book for today (waiting), forbidden',
          labelNames: ['state'],
        },
        reviews: {
          name: 'compliance_reviews',
          help: 'Findings that wait for a decision of people (waiting), and those of them whose day is over (overdue)',
          labelNames: ['state'],
        },
      },
      async ({ postings, reviews }) => {
        const ctx = serviceCtx(this.config, this.clock);
        const { live, waiting, forbidden } = await this.recheck.progress(ctx);
        for (const [state, count] of Object.entries({ live, waiting, forbidden })) postings.set({ state }, count);
        for (const [state, count] of Object.entries(await this.reviews.counts(ctx))) reviews.set({ state }, count);
      },
    );
  }
}
