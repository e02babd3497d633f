import { Finding, type ReviewState } from '@iworkz/contracts';
import { actorLabel, newId, type Ctx } from '@iworkz/kernel';
import { fromDateColumn, toDateColumn } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { undecided } from '../domain/review.js';
import type { LegalDate } from '../domain/rule.js';
import {
  Reviews,
  type RaisedFinding,
  type ReviewList,
  type ReviewRecord,
  type ReviewStepRecord,
} from '../use-cases/ports.js';
import { ComplianceUnitOfWork, type ComplianceTx } from './compliance-database.js';
import { Prisma, type FindingReview as Row } from './generated/client.js';

const waiting = ['open', 'proposed'];

@Injectable()
export class PrismaReviews extends Reviews {
  constructor(private readonly unitOfWork: ComplianceUnitOfWork) {
    super();
  }

  async overridesOf(
    jobIds: readonly string[],
    { ruleBookVersion, date }: Parameters<Reviews['overridesOf']>[1],
    tx?: ComplianceTx,
  ) {
    const rows = await (tx?.db ?? this.unitOfWork.db).findingReview.findMany({
      where: {
        jobId: { in: [...jobIds] },
        ruleBookVersion,
        state: 'overridden',
        overrideUntil: { gte: toDateColumn(date) },
      },
    });
    return rows.map(({ id, jobId, companyId, ruleId, field, factHash, overrideUntil }) => ({
      ...{ reviewId: id, jobId, companyId, ruleBookVersion, ruleId, field, factHash },
      until: fromDateColumn(overrideUntil!),
    }));
  }

  async raise(ctx: Ctx, tx: ComplianceTx, raised: readonly RaisedFinding[], today: LegalDate): Promise<ReviewRecord[]> {
    const records: ReviewRecord[] = [];
    // In one order for everybody, so that two who raise the same findings cannot wait for each other.
    for (const each of [...raised].sort((a, b) => (keyText(a) < keyText(b) ? -1 : 1)))
      records.push(await this.raiseOne(ctx, tx, each, today));
    return records;
  }

  async undecidedOf(tx: ComplianceTx, jobIds: readonly string[]): Promise<ReviewRecord[]> {
    const rows = await tx.db.findingReview.findMany({
      where: { jobId: { in: [...jobIds] }, state: { in: [...undecided] } },
      orderBy: { id: 'desc' },
    });
    return rows.map(toRecord);
  }

  async lapse(ctx: Ctx, tx: ComplianceTx, reviewIds: readonly string[]): Promise<void> {
    for (const id of reviewIds) {
      const { count } = await tx.db.findingReview.updateMany({
        where: { id, state: { in: [...undecided] } },
        data: { state: 'lapsed', dueOn: null, overrideUntil: null, proposedBy: null },
      });
      if (count === 1) await this.step(ctx, tx, id, 'lapsed', null);
    }
  }

  async find(reviewId: string): Promise<ReviewRecord | undefined> {
    const row = await this.unitOfWork.db.findingReview.findUnique({ where: { id: reviewId } });
    return row ? toRecord(row) : undefined;
  }

  async findForUpdate(tx: ComplianceTx, reviewId: string): Promise<ReviewRecord | undefined> {
    await tx.db.$queryRaw`SELECT id FROM finding_review WHERE id = ${reviewId}::uuid FOR UPDATE`;
    const row = await tx.db.findingReview.findUnique({ where: { id: reviewId } });
    return row ? toRecord(row) : undefined;
  }

  async move(ctx: Ctx, tx: ComplianceTx, reviewId: string, to: Parameters<Reviews['move']>[3]): Promise<void> {
    const { state, reason, proposedBy, overrideUntil } = to;
    await tx.db.findingReview.update({
      where: { id: reviewId },
      data: { state, proposedBy, overrideUntil: overrideUntil && toDateColumn(overrideUntil) },
    });
    await this.step(ctx, tx, reviewId, state, reason);
  }

  async stepsOf(reviewId: string): Promise<ReviewStepRecord[]> {
    const rows = await this.unitOfWork.db.reviewStep.findMany({ where: { reviewId }, orderBy: { seq: 'asc' } });
    return rows.map(({ state, at, actor, reason }) => ({ state: state as ReviewState, at, actor, reason }));
  }

  async list({ show, today, after, limit }: ReviewList): Promise<ReviewRecord[]> {
    const shown = {
      waiting: Prisma.sql`state = ANY(${waiting})`,
      overdue: Prisma.sql`state = ANY(${waiting}) AND due_on < ${today}::date`,
      overridden: Prisma.sql`state = 'overridden' AND override_until >= ${today}::date`,
      all: Prisma.sql`true`,
    }[show];
    const place = (alias: Prisma.Sql) => Prisma.sql`coalesce(${alias}.due_on, 'infinity'::date), ${alias}.id`;
    const [row, last] = [Prisma.sql`r`, Prisma.sql`l`];
    const further = after
      ? Prisma.sql`AND (${place(row)}) > (SELECT ${place(last)} FROM finding_review l WHERE l.id = ${after}::uuid)`
      : Prisma.empty;
    const ids = await this.unitOfWork.db.$queryRaw<{ id: string }[]>`
      SELECT r.id FROM finding_review r WHERE ${shown} ${further} ORDER BY ${place(row)} LIMIT ${limit + 1}`;
    const rows = await this.unitOfWork.db.findingReview.findMany({ where: { id: { in: ids.map(({ id }) => id) } } });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap(({ id }) => byId.get(id) ?? []).map(toRecord);
  }

  async waiting(today: LegalDate): Promise<{ waiting: number; overdue: number }> {
    const { db } = this.unitOfWork;
    const where = { state: { in: waiting } };
    return {
      waiting: await db.findingReview.count({ where }),
      overdue: await db.findingReview.count({ where: { ...where, dueOn: { lt: toDateColumn(today) } } }),
    };
  }

  private async raiseOne(ctx: Ctx, tx: ComplianceTx, each: RaisedFinding, today: LegalDate): Promise<ReviewRecord> {
    const { jobId, ruleBookVersion, factHash, finding, dueOn, requestedBy, note, ...rest } = each;
    const { ruleId, field, severity } = finding;
    const key = { jobId, ruleBookVersion, ruleId, field, factHash };
    const id = newId();
    const { count } = await tx.db.findingReview.createMany({
      data: [
        {
          ...{ id, ...key, ...rest, severity, finding, requestedBy, note, state: 'open', raisedAt: ctx.now },
          dueOn: dueOn && toDateColumn(dueOn),
        },
      ],
      skipDuplicates: true,
    });
    if (count === 1) {
      await this.step(ctx, tx, id, 'open', null);
      return toRecord(await tx.db.findingReview.findUniqueOrThrow({ where: { id } }));
    }
    const [{ id: knownId }] = await tx.db.$queryRaw<[{ id: string }]>`
      SELECT id FROM finding_review WHERE job_id = ${jobId}::uuid AND rule_book_version = ${ruleBookVersion}
        AND rule_id = ${ruleId} AND field = ${field} AND fact_hash = ${factHash} FOR UPDATE`;
    const known = toRecord(await tx.db.findingReview.findUniqueOrThrow({ where: { id: knownId } }));
    const over = known.state === 'overridden' && known.overrideUntil !== null && known.overrideUntil < today;
    const reopened = known.state === 'lapsed' || over;
    const waits = reopened || (undecided as readonly string[]).includes(known.state);
    if (!waits) return known;
    if (reopened) await this.step(ctx, tx, knownId, 'open', null);
    const due = dueOn ?? known.dueOn;
    const row = await tx.db.findingReview.update({
      where: { id: knownId },
      data: {
        ...(reopened ? { state: 'open', proposedBy: null, overrideUntil: null } : {}),
        ...((reopened || known.note === null) && note !== null ? { note, requestedBy } : {}),
        dueOn: due && toDateColumn(due),
      },
    });
    return toRecord(row);
  }

  /** @param reason of those who decide. What the company asked for stands in the review alone, from where it can be erased. */
  private async step(
    ctx: Ctx,
    tx: ComplianceTx,
    reviewId: string,
    state: ReviewState,
    reason: string | null,
  ): Promise<void> {
    await tx.db.reviewStep.create({ data: { reviewId, state, at: ctx.now, actor: actorLabel(ctx.actor), reason } });
  }
}

const keyText = ({ jobId, ruleBookVersion, finding, factHash }: RaisedFinding): string =>
  [jobId, ruleBookVersion, finding.ruleId, finding.field, factHash].join(' ');

function toRecord(row: Row): ReviewRecord {
  const { ruleId: _, field: __, state, severity, finding, dueOn, overrideUntil, ...rest } = row;
  return {
    ...rest,
    state: state as ReviewState,
    severity: severity as Finding['severity'],
    finding: Finding.parse(finding),
    dueOn: dueOn && fromDateColumn(dueOn),
    overrideUntil: overrideUntil && fromDateColumn(overrideUntil),
  };
}
