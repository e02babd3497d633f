import type { FileBody, InputOf, PrintEvaluationsReportRoute, Report, ReportEvaluationsRoute } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { legalDay } from '../domain/legal-day.js';
import { evaluationsReport, type EvaluationCounts } from '../reports/evaluations-report.js';
import { reportFile } from '../reports/report-file.js';

/** Counts what was judged. */
export abstract class CountedEvaluations {
  /** Both days are included, and days are those of the region's law. */
  abstract count(ctx: Ctx, from: string, to: string): Promise<EvaluationCounts>;
}

@Injectable()
export class ReportEvaluations {
  constructor(private readonly evaluations: CountedEvaluations) {}

  async execute(ctx: Ctx, { from, to }: InputOf<typeof ReportEvaluationsRoute>['query']): Promise<Report> {
    const counts = await this.evaluations.count(ctx, from, to);
    return evaluationsReport(counts, { from, to, date: legalDay(ctx.now, ctx.region) });
  }

  async print(ctx: Ctx, query: InputOf<typeof PrintEvaluationsReportRoute>['query']): Promise<FileBody> {
    return reportFile(await this.execute(ctx, query), query, ctx.now);
  }
}
