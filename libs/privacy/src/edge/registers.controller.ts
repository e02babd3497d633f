import {
  AddTransferAgreementRoute,
  ListBreachesRoute,
  ListPrivacyClocksRoute,
  ListProcessingActivitiesRoute,
  ListRetentionRulesRoute,
  ListTransfersRoute,
  OpenBreachRoute,
  ProcessingRegisterCsvRoute,
  RecordBreachNoticeRoute,
  RequireTransferRoute,
  type InputOf,
  type ReplyOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles, pageOfRows, readIdCursor } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { clocksInForce } from '../use-cases/clocks-in-force.js';
import { KeepRetention } from '../use-cases/keep-retention.use-case.js';
import { Transfers } from '../use-cases/ports.js';
import { processingRegister, processingRegisterCsv } from '../use-cases/processing-register.js';
import { RecordBreaches } from '../use-cases/record-breaches.use-case.js';
import { RequireTransfer } from '../use-cases/require-transfer.use-case.js';

@Controller()
export class RegistersController {
  constructor(
    private readonly breaches: RecordBreaches,
    private readonly requireTransfer: RequireTransfer,
    private readonly transfers: Transfers,
    private readonly retention: KeepRetention,
  ) {}

  @Handles(OpenBreachRoute)
  openBreach(ctx: Ctx, { body }: InputOf<typeof OpenBreachRoute>): Promise<ReplyOf<typeof OpenBreachRoute>> {
    return this.breaches.open(ctx, body);
  }

  @Handles(ListBreachesRoute)
  async listBreaches(
    ctx: Ctx,
    { query: { limit, cursor } }: InputOf<typeof ListBreachesRoute>,
  ): Promise<ReplyOf<typeof ListBreachesRoute>> {
    const rows = await this.breaches.list(ctx, { after: readIdCursor(cursor), limit });
    return pageOfRows(rows, limit, (breach) => breach);
  }

  @Handles(RecordBreachNoticeRoute)
  recordNotice(
    ctx: Ctx,
    { params, body }: InputOf<typeof RecordBreachNoticeRoute>,
  ): Promise<ReplyOf<typeof RecordBreachNoticeRoute>> {
    return this.breaches.notify(ctx, params.breachId, { ...body, notifiedAt: new Date(body.notifiedAt) });
  }

  @Handles(ListProcessingActivitiesRoute)
  processing(ctx: Ctx): ReplyOf<typeof ListProcessingActivitiesRoute> {
    return { items: processingRegister(ctx.locale) };
  }

  @Handles(ProcessingRegisterCsvRoute)
  processingCsv(ctx: Ctx): string {
    return processingRegisterCsv(ctx.locale);
  }

  @Handles(ListRetentionRulesRoute)
  async retentionRules(ctx: Ctx): Promise<ReplyOf<typeof ListRetentionRulesRoute>> {
    return { items: await this.retention.schedule(ctx) };
  }

  @Handles(ListPrivacyClocksRoute)
  clocks(ctx: Ctx): ReplyOf<typeof ListPrivacyClocksRoute> {
    return { items: clocksInForce(ctx.now) };
  }

  @Handles(ListTransfersRoute)
  async listTransfers(
    _ctx: Ctx,
    { query: { limit, cursor } }: InputOf<typeof ListTransfersRoute>,
  ): Promise<ReplyOf<typeof ListTransfersRoute>> {
    const rows = await this.transfers.list({ after: readIdCursor(cursor), limit });
    const agreements = [...(await this.transfers.agreements())];
    return { ...pageOfRows(rows, limit, (transfer) => transfer), agreements };
  }

  @Handles(AddTransferAgreementRoute)
  addAgreement(
    ctx: Ctx,
    { body }: InputOf<typeof AddTransferAgreementRoute>,
  ): Promise<ReplyOf<typeof AddTransferAgreementRoute>> {
    return this.requireTransfer.addAgreement(ctx, body);
  }

  @Handles(RequireTransferRoute)
  transfer(ctx: Ctx, { body }: InputOf<typeof RequireTransferRoute>): Promise<ReplyOf<typeof RequireTransferRoute>> {
    return this.requireTransfer.execute(ctx, body);
  }
}
