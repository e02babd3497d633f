import {
  ApplicationMoved,
  ApplicationSubmitted,
  CredentialIssued,
  CredentialRevokedEvent,
  FindingReviewed,
  JobMatched,
  NoticeIssued,
  PostingRechecked,
  UserRegistered,
  type DataOf,
  type EventEnvelope,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Consumes } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import type { NotificationsTx } from '../adapters/notifications-database.js';
import {
  noticesOfConditions,
  noticesOfIssue,
  noticesOfMatch,
  noticesOfMove,
  noticesOfRecheck,
  noticesOfReview,
  noticesOfRevocation,
  noticesOfSubmission,
} from '../domain/notices-of-events.js';
import { DeliverNotices } from '../use-cases/deliver-notices.use-case.js';
import { WelcomeRecipient } from '../use-cases/welcome-recipient.use-case.js';

/** Tells people what happened to them, once. */
@Injectable()
export class NotifyPeople {
  constructor(
    private readonly welcomeRecipient: WelcomeRecipient,
    private readonly deliverNotices: DeliverNotices,
  ) {}

  @Consumes(UserRegistered)
  onUserRegistered(
    ctx: Ctx,
    { id, data }: EventEnvelope<DataOf<typeof UserRegistered>>,
    tx: NotificationsTx,
  ): Promise<void> {
    const { userId, email, name, locale, roles, companyId } = data;
    return this.welcomeRecipient.execute(ctx, tx, id, { userId, email, name, locale, roles, companyId });
  }

  @Consumes(ApplicationSubmitted)
  onApplicationSubmitted(
    ctx: Ctx,
    { id, data }: EventEnvelope<DataOf<typeof ApplicationSubmitted>>,
    tx: NotificationsTx,
  ): Promise<void> {
    return this.deliverNotices.execute(ctx, tx, id, noticesOfSubmission(data));
  }

  @Consumes(ApplicationMoved)
  onApplicationMoved(
    ctx: Ctx,
    { id, data }: EventEnvelope<DataOf<typeof ApplicationMoved>>,
    tx: NotificationsTx,
  ): Promise<void> {
    return this.deliverNotices.execute(ctx, tx, id, noticesOfMove(data));
  }

  @Consumes(NoticeIssued)
  onNoticeIssued(
    ctx: Ctx,
    { id, data }: EventEnvelope<DataOf<typeof NoticeIssued>>,
    tx: NotificationsTx,
  ): Promise<void> {
    return this.deliverNotices.execute(ctx, tx, id, noticesOfConditions(data));
  }

  @Consumes(JobMatched)
  onJobMatched(ctx: Ctx, { id, data }: EventEnvelope<DataOf<typeof JobMatched>>, tx: NotificationsTx): Promise<void> {
    return this.deliverNotices.execute(ctx, tx, id, noticesOfMatch(data));
  }

  @Consumes(CredentialIssued)
  onCredentialIssued(
    ctx: Ctx,
    { id, data }: EventEnvelope<DataOf<typeof CredentialIssued>>,
    tx: NotificationsTx,
  ): Promise<void> {
    return this.deliverNotices.execute(ctx, tx, id, noticesOfIssue(data));
  }

  @Consumes(CredentialRevokedEvent)
  onCredentialRevoked(
    ctx: Ctx,
    { id, data }: EventEnvelope<DataOf<typeof CredentialRevokedEvent>>,
    tx: NotificationsTx,
  ): Promise<void> {
    return this.deliverNotices.execute(ctx, tx, id, noticesOfRevocation(data));
  }

  @Consumes(PostingRechecked)
  onPostingRechecked(
    ctx: Ctx,
    { id, data }: EventEnvelope<DataOf<typeof PostingRechecked>>,
    tx: NotificationsTx,
  ): Promise<void> {
    return this.deliverNotices.execute(ctx, tx, id, noticesOfRecheck(data));
  }

  @Consumes(FindingReviewed)
  onFindingReviewed(
    ctx: Ctx,
    { id, data }: EventEnvelope<DataOf<typeof FindingReviewed>>,
    tx: NotificationsTx,
  ): Promise<void> {
    return this.deliverNotices.execute(ctx, tx, id, noticesOfReview(data));
  }
}
