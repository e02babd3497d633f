import { PostingRechecked, UnknownJurisdiction, type Finding } from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { Log } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { ComplianceUnitOfWork, type ComplianceTx } from '../adapters/compliance-database.js';
import { forbids, type Judgement } from '../domain/evaluation.js';
import { legalDay } from '../domain/legal-day.js';
import { factOf, honour, type Override } from '../domain/overrides.js';
import { dueOn, newsOf, recheck } from '../domain/recheck.js';
import type { LegalDate } from '../domain/rule.js';
import { RuleBook } from '../domain/rule-book.js';
import { factHash } from './fact-hash.js';
import {
  Evaluations,
  LivePostings,
  Reviews,
  type LivePosting,
  type RaisedFinding,
  type RecheckProgress,
  type ReviewRecord,
  type StoredEvaluation,
} from './ports.js';

/** Postings of one transaction: what a killed process has to do again, and what the others wait for who write of these jobs. */
const atOnce = 100;

interface RecheckedBy {
  readonly ruleBookVersion: string;
  readonly date: LegalDate;
}

interface Found {
  readonly judgement: Judgement<'posting'>;
  readonly standing: NonNullable<LivePosting['standing']>;
  readonly dueOn: LegalDate | null;
}

interface Checked {
  readonly posting: LivePosting;
  /** undefined when the posting could not be judged; then everything stays as it was. */
  readonly found: Found | undefined;
}

interface Judged extends Omit<Found, 'standing'> {
  readonly posting: LivePosting;
  readonly evaluationId: string;
}

@Injectable()
export class RecheckPostings {
  constructor(
    private readonly unitOfWork: ComplianceUnitOfWork,
    private readonly book: RuleBook,
    private readonly postings: LivePostings,
    private readonly reviews: Reviews,
    private readonly evaluations: Evaluations,
    private readonly log: Log,
  ) {}

  /**
   * Judges the next live postings that this book has not judged for today, in one transaction with what follows from it: a killed
   * process leaves each of them judged and told, or as it was.
   * @returns how many; 0 when all are done.
   */
  async nextBatch(ctx: Ctx, limit = atOnce): Promise<number> {
    const by = this.by(ctx);
    return this.unitOfWork.run(ctx, async (tx) => {
      const claimed = await this.postings.claim(tx, by, limit);
      if (claimed.length === 0) return 0;
      const jobIds = claimed.map(({ jobId }) => jobId);
      const overrides = Map.groupBy(await this.reviews.overridesOf(jobIds, by, tx), ({ jobId }) => jobId);
      const checked = claimed.map((posting) => this.check(posting, by.date, overrides.get(posting.jobId) ?? []));
      await this.keep(ctx, tx, by, checked);
      return claimed.length;
    });
  }

  progress(ctx: Ctx): Promise<RecheckProgress> {
    return this.postings.progress(this.by(ctx));
  }

  private by({ now, region }: Ctx): RecheckedBy {
    return { ruleBookVersion: this.book.version, date: legalDay(now, region) };
  }

  private check(posting: LivePosting, date: LegalDate, overrides: readonly Override[]): Checked {
    const { content: job, companyName, region, postedOn } = posting;
    try {
      const { standing, judgement } = recheck(
        this.book,
        { input: { job, companyName, postedOn }, date, region },
        (made) => honour(made, overrides, factHash),
      );
      const { date: _, ...kept } = standing;
      return { posting, found: { judgement, standing: kept, dueOn: dueOn(posting.dueOn, standing) } };
    } catch (error) {
      if (!UnknownJurisdiction.is(error)) throw error;
      // One posting of a country that the book no longer knows must not keep the others from being judged.
      this.log.warn({ jobId: posting.jobId, country: error.params.country }, 'a live posting cannot be judged');
      return { posting, found: undefined };
    }
  }

  private async keep(ctx: Ctx, tx: ComplianceTx, by: RecheckedBy, checked: readonly Checked[]): Promise<void> {
    const evaluations: StoredEvaluation[] = [];
    const changed: Pick<LivePosting, 'jobId' | 'standing' | 'evaluationId' | 'dueOn'>[] = [];
    const judged: Judged[] = [];
    for (const { posting, found } of checked) {
      if (!found) continue;
      const { jobId, companyId, standing: before } = posting;
      const { judgement, standing, dueOn: due } = found;
      const same = isDeepStrictEqual(before, standing) && posting.dueOn === due;
      // An unchanged judgement can be made again from the posting, the book and the day; keeping it daily would keep nothing new.
      const evaluationId = same && posting.evaluationId ? posting.evaluationId : newId();
      judged.push({ posting, judgement, evaluationId, dueOn: due });
      if (same) continue;
      evaluations.push({ ...judgement, id: evaluationId, subjectId: jobId, companyId, evaluatedAt: ctx.now });
      changed.push({ jobId, evaluationId, standing, dueOn: due });
      const { now: news, upcoming } = newsOf(before ?? undefined, { ...standing, date: by.date });
      if (news.length + upcoming.length === 0) continue;
      await tx.publish(PostingRechecked, {
        ...{ jobId, companyId, jobTitle: posting.content.title, evaluationId, ...by },
        ...{ allowed: standing.allowed, news: [...news], upcoming: [...upcoming], dueOn: due },
      });
    }
    await this.evaluations.add(ctx, evaluations, tx);
    const jobIds = checked.map(({ posting }) => posting.jobId);
    await this.postings.checked(tx, by, jobIds, changed);
    await this.followReviews(ctx, tx, by.date, judged);
  }

  /** Has people look at what forbids a posting, and puts away what they were to look at and is not found any more. */
  private async followReviews(ctx: Ctx, tx: ComplianceTx, today: string, judged: readonly Judged[]): Promise<void> {
    const waiting = Map.groupBy(
      await this.reviews.undecidedOf(
        tx,
        judged.map(({ posting }) => posting.jobId),
      ),
      ({ jobId }) => jobId,
    );
    const raised = judged.flatMap((each) => {
      const asked = waiting.get(each.posting.jobId) ?? [];
      return each.judgement.findings.flatMap((finding) => {
        // What was asked of the finding by an earlier book, or when its figures were others, is asked of it still.
        const earlier = asked.find(
          ({ finding: { ruleId, field } }) => ruleId === finding.ruleId && field === finding.field,
        );
        return finding.overridden === undefined && (forbids(finding) || earlier)
          ? [raisedOf(each, finding, earlier)]
          : [];
      });
    });
    const kept = new Set((await this.reviews.raise(ctx, tx, raised, today)).map(({ id }) => id));
    const gone = [...waiting.values()].flat().filter(({ id }) => !kept.has(id));
    await this.reviews.lapse(
      ctx,
      tx,
      gone.map(({ id }) => id),
    );
  }
}

function raisedOf(
  { posting, judgement, evaluationId, dueOn: due }: Judged,
  finding: Finding,
  earlier: ReviewRecord | undefined,
): RaisedFinding {
  const { jobId, companyId, companyName, content } = posting;
  return {
    ...{ jobId, companyId, companyName, jobTitle: content.title, evaluationId, finding },
    ruleBookVersion: judgement.ruleBookVersion,
    factHash: factHash(factOf(finding, judgement.input)),
    dueOn: forbids(finding) ? due : null,
    requestedBy: earlier?.requestedBy ?? null,
    note: earlier?.note ?? null,
  };
}
