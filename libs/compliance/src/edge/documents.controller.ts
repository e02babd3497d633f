import {
  DraftNoticeRoute,
  MakeNoticeForOfferRoute,
  MakeNoticeRoute,
  MakeReportRoute,
  PrintEvaluationsReportRoute,
  PrintMadeNoticeRoute,
  PrintNoticeRoute,
  PrintReportRoute,
  ReportEvaluationsRoute,
  type FileBody,
  type InputOf,
  type ReplyOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { MakeNotice } from '../use-cases/make-notice.use-case.js';
import { MakeReport } from '../use-cases/make-report.use-case.js';
import { ReportEvaluations } from '../use-cases/report-evaluations.use-case.js';

/** Documents and reports that people hand over, file or publish themselves. */
@Controller()
export class DocumentsController {
  constructor(
    private readonly makeNotice: MakeNotice,
    private readonly makeReport: MakeReport,
    private readonly reportEvaluations: ReportEvaluations,
  ) {}

  @Handles(DraftNoticeRoute)
  draftsNotice(_ctx: Ctx, { body }: InputOf<typeof DraftNoticeRoute>): ReplyOf<typeof DraftNoticeRoute> {
    return this.makeNotice.draft(body);
  }

  @Handles(MakeNoticeRoute)
  makesNotice(_ctx: Ctx, { body }: InputOf<typeof MakeNoticeRoute>): ReplyOf<typeof MakeNoticeRoute> {
    return this.makeNotice.execute(body);
  }

  @Handles(PrintNoticeRoute)
  printsNotice(ctx: Ctx, { body }: InputOf<typeof PrintNoticeRoute>): Promise<FileBody> {
    return this.makeNotice.print(ctx, body);
  }

  @Handles(MakeNoticeForOfferRoute)
  makesNoticeForOffer(
    ctx: Ctx,
    { body }: InputOf<typeof MakeNoticeForOfferRoute>,
  ): Promise<ReplyOf<typeof MakeNoticeForOfferRoute>> {
    return this.makeNotice.forOffer(ctx, body);
  }

  @Handles(PrintMadeNoticeRoute)
  printsMadeNotice(_ctx: Ctx, { body }: InputOf<typeof PrintMadeNoticeRoute>): Promise<FileBody> {
    return this.makeNotice.printMade(body);
  }

  @Handles(MakeReportRoute)
  makesReport(_ctx: Ctx, { body }: InputOf<typeof MakeReportRoute>): ReplyOf<typeof MakeReportRoute> {
    return this.makeReport.execute(body);
  }

  @Handles(PrintReportRoute)
  printsReport(ctx: Ctx, input: InputOf<typeof PrintReportRoute>): Promise<FileBody> {
    return this.makeReport.print(ctx, input);
  }

  @Handles(ReportEvaluationsRoute)
  reportsEvaluations(
    ctx: Ctx,
    { query }: InputOf<typeof ReportEvaluationsRoute>,
  ): Promise<ReplyOf<typeof ReportEvaluationsRoute>> {
    return this.reportEvaluations.execute(ctx, query);
  }

  @Handles(PrintEvaluationsReportRoute)
  printsEvaluationsReport(ctx: Ctx, { query }: InputOf<typeof PrintEvaluationsReportRoute>): Promise<FileBody> {
    return this.reportEvaluations.print(ctx, query);
  }
}
