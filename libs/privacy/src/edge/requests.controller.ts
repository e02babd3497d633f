import {
  CancelPrivacyRequestRoute,
  CheckErasureCertificateRoute,
  ConfirmErasureRoute,
  DownloadPersonalDataRoute,
  ExtendPrivacyRequestRoute,
  ListMyPrivacyRequestsRoute,
  ListObjectionsRoute,
  ListPrivacyRequestsRoute,
  MakePrivacyRequestRoute,
  ReviewObjectionRoute,
  ViewErasureCertificateRoute,
  type InputOf,
  type ReplyOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { ConductReviews } from '../use-cases/conduct-reviews.use-case.js';
import { MakeRequest } from '../use-cases/make-request.use-case.js';
import { PrivacyRequests } from '../use-cases/ports.js';
import { ViewRequests } from '../use-cases/view-requests.use-case.js';

@Controller()
export class RequestsController {
  constructor(
    private readonly makeRequest: MakeRequest,
    private readonly view: ViewRequests,
    private readonly reviews: ConductReviews,
    private readonly requests: PrivacyRequests,
  ) {}

  @Handles(ListMyPrivacyRequestsRoute)
  async mine(ctx: Ctx): Promise<ReplyOf<typeof ListMyPrivacyRequestsRoute>> {
    return { items: await this.view.mine(ctx) };
  }

  @Handles(MakePrivacyRequestRoute)
  async make(
    ctx: Ctx,
    { body }: InputOf<typeof MakePrivacyRequestRoute>,
  ): Promise<ReplyOf<typeof MakePrivacyRequestRoute>> {
    return this.view.one(ctx, await this.makeRequest.make(ctx, body));
  }

  @Handles(ConfirmErasureRoute)
  async confirm(
    ctx: Ctx,
    { params, body }: InputOf<typeof ConfirmErasureRoute>,
  ): Promise<ReplyOf<typeof ConfirmErasureRoute>> {
    const certificateToken = await this.makeRequest.confirm(ctx, params.requestId, body.password);
    return { request: await this.view.one(ctx, params.requestId), certificateToken };
  }

  @Handles(CancelPrivacyRequestRoute)
  cancel(ctx: Ctx, { params }: InputOf<typeof CancelPrivacyRequestRoute>): Promise<void> {
    return this.makeRequest.cancel(ctx, params.requestId);
  }

  @Handles(DownloadPersonalDataRoute)
  download(ctx: Ctx, { params }: InputOf<typeof DownloadPersonalDataRoute>): Promise<string> {
    return this.view.download(ctx, params.requestId);
  }

  @Handles(ViewErasureCertificateRoute)
  certificate(
    ctx: Ctx,
    { body }: InputOf<typeof ViewErasureCertificateRoute>,
  ): Promise<ReplyOf<typeof ViewErasureCertificateRoute>> {
    return this.view.byToken(ctx, body.token);
  }

  @Handles(CheckErasureCertificateRoute)
  check(
    _ctx: Ctx,
    { body }: InputOf<typeof CheckErasureCertificateRoute>,
  ): ReplyOf<typeof CheckErasureCertificateRoute> {
    return { genuine: this.view.isGenuine(body) };
  }

  @Handles(ListPrivacyRequestsRoute)
  async all(
    ctx: Ctx,
    { query }: InputOf<typeof ListPrivacyRequestsRoute>,
  ): Promise<ReplyOf<typeof ListPrivacyRequestsRoute>> {
    return { items: await this.view.all(ctx, query.open === 'true') };
  }

  @Handles(ExtendPrivacyRequestRoute)
  async extend(
    ctx: Ctx,
    { params, body }: InputOf<typeof ExtendPrivacyRequestRoute>,
  ): Promise<ReplyOf<typeof ExtendPrivacyRequestRoute>> {
    await this.reviews.extend(ctx, params.requestId, body.reason);
    return this.view.reviewed(ctx, params.requestId);
  }

  @Handles(ReviewObjectionRoute)
  async review(
    ctx: Ctx,
    { params, body }: InputOf<typeof ReviewObjectionRoute>,
  ): Promise<ReplyOf<typeof ReviewObjectionRoute>> {
    await this.reviews.review(ctx, params.requestId, body);
    return this.view.reviewed(ctx, params.requestId);
  }

  @Handles(ListObjectionsRoute)
  async objections(
    _ctx: Ctx,
    { body }: InputOf<typeof ListObjectionsRoute>,
  ): Promise<ReplyOf<typeof ListObjectionsRoute>> {
    return { personIds: [...(await this.requests.objecting(body.personIds))] };
  }
}
