import {
  CheckPostingRoute,
  CheckWorkPermissionRoute,
  GetCompanyRoute,
  GetProfileForServiceRoute,
  ListObjectionsRoute,
  MakeNoticeForOfferRoute,
  NotFound,
  OrderShortlistRoute,
  PrintMadeNoticeRoute,
  RankCandidatesRoute,
  type Evaluation,
  type FileBody,
  type IssuedNotice,
  type JobContent,
  type Match,
  type NoticeDocument,
  type NoticeRequest,
  type WorkAuthorization,
} from '@iworkz/contracts';
import { inParts, type Ctx } from '@iworkz/kernel';
import { Log, ServiceClient } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import {
  Companies,
  LawCheck,
  NoticeMaker,
  Objections,
  Ranking,
  ShortlistOrder,
  WorkAuthorizations,
} from '../use-cases/ports.js';
import { HiringUnitOfWork } from './hiring-database.js';

@Injectable()
export class ComplianceLawCheck extends LawCheck {
  constructor(private readonly client: ServiceClient) {
    super();
  }

  posting(
    ctx: Ctx,
    posting: { jobId: string; companyId: string; companyName: string; job: JobContent },
  ): Promise<Evaluation> {
    return this.client.call(ctx, CheckPostingRoute, { body: posting });
  }

  workPermission(
    ctx: Ctx,
    check: { applicationId: string; personId: string; authorization: WorkAuthorization | null; job: JobContent },
  ): Promise<Evaluation> {
    return this.client.call(ctx, CheckWorkPermissionRoute, { body: check });
  }
}

/** What a PDF is waited for, milliseconds: several times the longest seen on a busy machine. */
const printDeadlineMs = 20_000;

@Injectable()
export class ComplianceNoticeMaker extends NoticeMaker {
  constructor(private readonly client: ServiceClient) {
    super();
  }

  make(
    ctx: Ctx,
    offer: { applicationId: string; personId: string; companyId: string; notice: NoticeRequest },
  ): Promise<NoticeDocument> {
    return this.client.call(ctx, MakeNoticeForOfferRoute, { body: offer });
  }

  print(ctx: Ctx, { notice, issuedAt }: IssuedNotice): Promise<FileBody> {
    const body = { notice, madeAt: issuedAt };
    return this.client.call(ctx, PrintMadeNoticeRoute, { body }, { deadlineMs: printDeadlineMs });
  }
}

@Injectable()
export class ProfileWorkAuthorizations extends WorkAuthorizations {
  constructor(private readonly client: ServiceClient) {
    super();
  }

  async of(ctx: Ctx, candidateId: string): Promise<WorkAuthorization | null> {
    try {
      const profile = await this.client.call(ctx, GetProfileForServiceRoute, { params: { userId: candidateId } });
      return profile.content.workAuthorization;
    } catch (error) {
      if (NotFound.is(error)) return null;
      throw error;
    }
  }
}

/** The most candidates that one call of the route may name. */
const rankedAtOnce = 1000;

@Injectable()
export class MatchingRanking extends Ranking {
  constructor(
    private readonly client: ServiceClient,
    private readonly log: Log,
  ) {
    super();
  }

  async rank(ctx: Ctx, jobId: string, candidateIds: readonly string[]): Promise<Match[] | undefined> {
    try {
      const matches: Match[] = [];
      for (const part of inParts(candidateIds, rankedAtOnce)) {
        const { items } = await this.client.call(ctx, RankCandidatesRoute, { body: { jobId, candidateIds: part } });
        matches.push(...items);
      }
      // The order of every ranking, which each answer by itself has already.
      return matches.sort((a, b) => b.total - a.total || (a.candidateId < b.candidateId ? -1 : 1));
    } catch (error) {
      // An employer must reach their applicants while ranking is away; the page says that they are not ranked.
      this.log.warn({ err: error, jobId, requestId: ctx.requestId }, 'applicants could not be ranked');
      return undefined;
    }
  }
}

/** What an order is waited for, milliseconds: the list is of use without it. */
const orderDeadlineMs = 1_000;

@Injectable()
export class FairnessShortlistOrder extends ShortlistOrder {
  constructor(
    private readonly client: ServiceClient,
    private readonly log: Log,
  ) {
    super();
  }

  async order(ctx: Ctx, jobId: string, matches: readonly Match[]) {
    const plain = { matches, reordered: false };
    if (matches.length < 2) return plain;
    try {
      const ranked = matches.map(({ candidateId, total }) => ({ candidateId, total }));
      const { candidateIds, mitigationId } = await this.client.call(
        ctx,
        OrderShortlistRoute,
        { body: { jobId, ranked } },
        { deadlineMs: orderDeadlineMs },
      );
      if (mitigationId === null) return plain;
      const byId = new Map(matches.map((match) => [match.candidateId, match]));
      return { matches: candidateIds.map((candidateId) => byId.get(candidateId)!), reordered: true };
    } catch (error) {
      this.log.warn(
        { err: error, jobId, requestId: ctx.requestId },
        'applicants are shown as ranked: no order was given',
      );
      return plain;
    }
  }
}

/** People asked about at once. */
const objectionsAtOnce = 1_000;

@Injectable()
export class PrivacyObjections extends Objections {
  constructor(
    private readonly client: ServiceClient,
    private readonly log: Log,
  ) {
    super();
  }

  async among(ctx: Ctx, personIds: readonly string[]): Promise<ReadonlySet<string> | undefined> {
    const objecting = new Set<string>();
    try {
      for (const part of inParts(personIds, objectionsAtOnce)) {
        const body = { personIds: part };
        const known = await this.client.call(ctx, ListObjectionsRoute, { body }, { deadlineMs: orderDeadlineMs });
        for (const personId of known.personIds) objecting.add(personId);
      }
      return objecting;
    } catch (error) {
      this.log.warn({ err: error, requestId: ctx.requestId }, 'applicants are shown without who objects to scores');
      return undefined;
    }
  }
}

/** Told by events; asked directly only in the moment after a company registered. */
@Injectable()
export class KnownCompanies extends Companies {
  constructor(
    private readonly unitOfWork: HiringUnitOfWork,
    private readonly client: ServiceClient,
  ) {
    super();
  }

  async nameOf(ctx: Ctx, companyId: string): Promise<string> {
    const known = await this.unitOfWork.db.company.findUnique({ where: { id: companyId } });
    return known?.name ?? (await this.client.call(ctx, GetCompanyRoute, { params: { companyId } })).name;
  }
}
