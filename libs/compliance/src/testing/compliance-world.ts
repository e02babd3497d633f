import type { EventEnvelope, JobContent, JobPublished, DataOf, JobClosed } from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { ContextDatabase } from '@iworkz/platform';
import { testDatabase, personKeysInMemory } from '@iworkz/testing';
import { ComplianceUnitOfWork, type ComplianceTx } from '../adapters/compliance-database.js';
import { PrismaClient } from '../adapters/generated/client.js';
import { PrismaEvaluations } from '../adapters/prisma-evaluations.js';
import { PrismaLivePostings } from '../adapters/prisma-live-postings.js';
import { PrismaReviews } from '../adapters/prisma-reviews.js';
import type { RuleBook } from '../domain/rule-book.js';
import { FollowLivePostings } from '../edge/follow-live-postings.js';
import { ruleBook as presentBook } from '../rule-book.js';
import { CheckPosting } from '../use-cases/check-posting.use-case.js';
import { DecideReview } from '../use-cases/decide-review.use-case.js';
import { PreviewPosting } from '../use-cases/preview-posting.use-case.js';
import { RecheckPostings } from '../use-cases/recheck-postings.use-case.js';
import { RequestReview } from '../use-cases/request-review.use-case.js';
import { ViewPostings } from '../use-cases/view-postings.use-case.js';
import { ViewReviews } from '../use-cases/view-reviews.use-case.js';

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
export const companyName = '株式会社みどり技研';

export interface Company {
  readonly companyId: string;
  readonly userId: string;
}
export const aCompany = (): Company => ({ companyId: newId(), userId: newId() });

/** @param day as of noon in Tokyo. */
export function ctxOf(actor: Ctx['actor'], day = '2026-11-20'): Ctx {
  const now = new Date(`${day}T03:00:00Z`);
  return { actor, region: 'jp', locale: 'ja', requestId: newId(), correlationId: newId(), now };
}
export const asService = (day?: string): Ctx => ctxOf({ kind: 'service', service: 'compliance' }, day);
export const asMember = ({ userId, companyId }: Company, day?: string): Ctx =>
  ctxOf({ kind: 'user', userId, companyId, roles: ['employer'] }, day);
export const asReviewer = (userId: string = newId(), day?: string): Ctx =>
  ctxOf({ kind: 'user', userId, roles: ['admin'] }, day);

/** The context on a database of its own, judging by whatever book a spec wants. */
export async function complianceWorld() {
  const postgres = await testDatabase('compliance');
  const database = new ContextDatabase<PrismaClient>({
    context: 'compliance',
    url: postgres.url(),
    prismaClient: PrismaClient,
  });
  const unitOfWork = new ComplianceUnitOfWork({
    database,
    signingKey: 'k'.repeat(64),
    personKeys: personKeysInMemory(),
    log: quiet,
    onPublished: () => undefined,
  });
  const reviews = new PrismaReviews(unitOfWork);
  const postings = new PrismaLivePostings(unitOfWork);
  const evaluations = new PrismaEvaluations(unitOfWork);
  const follow = new FollowLivePostings(reviews);
  let rung = 0;

  const by = (book: RuleBook = presentBook) => ({
    recheck: new RecheckPostings(unitOfWork, book, postings, reviews, evaluations, quiet),
    checkPosting: new CheckPosting(book, evaluations, reviews),
    preview: new PreviewPosting(book, reviews),
    decide: new DecideReview(unitOfWork, book, reviews, postings, { ring: () => void (rung += 1) }),
    request: new RequestReview(unitOfWork, book, evaluations, reviews, postings),
    viewReviews: new ViewReviews(book, reviews, postings, evaluations),
    viewPostings: new ViewPostings(postings),
  });
  const deliver = <Data>(
    handle: (ctx: Ctx, event: EventEnvelope<Data>, tx: ComplianceTx) => Promise<void>,
    data: Data,
  ): Promise<void> => {
    const ctx = asService();
    return unitOfWork.run(ctx, (tx) => handle(ctx, { id: newId(), region: 'jp', data } as EventEnvelope<Data>, tx));
  };
  const published = (data: DataOf<typeof JobPublished>) =>
    deliver((ctx, event: EventEnvelope<typeof data>, tx) => follow.onJobPublished(ctx, event, tx), data);
  const closed = (data: DataOf<typeof JobClosed>) =>
    deliver((ctx, event: EventEnvelope<typeof data>, tx) => follow.onJobClosed(ctx, event, tx), data);

  return {
    by,
    published,
    closed,
    postings,
    evaluations,
    db: database.client,
    rings: () => rung,
    /** Checks a posting as hiring does, and publishes it whatever the law says. @returns the job's id. */
    openPosting: async (
      company: Company,
      job: JobContent,
      { day = '2026-11-20', book }: { day?: string; book?: RuleBook } = {},
    ): Promise<string> => {
      const jobId = newId();
      const { companyId } = company;
      const check = { jobId, companyId, companyName, job };
      const { id: evaluationId } = await by(book).checkPosting.execute(asService(day), check);
      const publishedAt = `${day}T03:00:00.000Z`;
      await published({ jobId, companyId, companyName, version: 1, publishedAt, evaluationId, content: job });
      return jobId;
    },
    /** Judges until nothing is left. @returns how many were judged. */
    sweep: async (book?: RuleBook, day?: string, limit = 100): Promise<number> => {
      for (let judged = 0; ;) {
        const count = await by(book).recheck.nextBatch(asService(day), limit);
        if (count === 0) return judged;
        judged += count;
      }
    },
    /** What waits to go out, oldest first. */
    events: async (type: string): Promise<EventEnvelope<Record<string, unknown>>[]> => {
      const { rows } = await database.pool.query<{ envelope: string }>(
        `SELECT envelope FROM ${database.table('outbox_event')} WHERE type = $1 ORDER BY seq`,
        [type],
      );
      return rows.map((row) => JSON.parse(row.envelope) as EventEnvelope<Record<string, unknown>>);
    },
    end: async (): Promise<void> => {
      await database.close();
      await postgres.drop();
    },
  };
}
export type ComplianceWorld = Awaited<ReturnType<typeof complianceWorld>>;
