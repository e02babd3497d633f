import { Clock } from '@iworkz/kernel';
import { Metrics } from '@iworkz/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { labelOf } from '../domain/bias-audit.js';
import { BiasAudits } from '../use-cases/ports.js';

/**
 * What the newest audit found, read from the database whenever somebody asks for the metrics: every replica tells the same, also
 * after a restart. `fairness_groups_below_four_fifths > 0` is what to alert on, and an age above a year (NYC Administrative
 * Code 20-871(a)(1) wants an audit not older than that).
 */
@Injectable()
export class FairnessMetrics implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly audits: BiasAudits,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.metrics.gaugesReadBy(
      {
        ratio: {
          name: 'fairness_impact_ratio',
          help: 'Impact ratio of a group in the newest bias audit',
          labelNames: ['measure', 'weights', 'attribute', 'group'],
        },
        below: {
          name: 'fairness_groups_below_four_fifths',
          help: 'Groups of the newest bias audit whose impact ratio is below 0.8',
          labelNames: ['measure', 'weights', 'attribute'],
        },
        age: {
          name: 'fairness_audit_age_seconds',
          help: 'Age of the newest bias audit; absent before the first',
        },
      },
      async ({ ratio, below, age }) => {
        const audit = await this.audits.newest();
        ratio.reset();
        below.reset();
        if (!audit) return;
        age.set((this.clock.now().getTime() - Date.parse(audit.createdAt)) / 1_000);
        for (const { measure, weights: madeBy, attributes, rows } of audit.findings.tables) {
          const attribute = attributes.join('+');
          // Tables of no scores have no weights; in Prometheus an empty label is the same as none.
          const weights = madeBy ? labelOf(madeBy) : '';
          below.set({ measure, weights, attribute }, rows.filter((row) => row.belowFourFifths).length);
          for (const { group, impactRatio } of rows)
            if (impactRatio !== null) ratio.set({ measure, weights, attribute, group: group.join('+') }, impactRatio);
        }
      },
    );
  }
}
