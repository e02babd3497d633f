import {
  NothingToReview,
  NotFound,
  OwnPosting,
  ReviewOutdated,
  ReviewStateForbids,
  SecondPersonNeeded,
  type JobContent,
} from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { aLawfulPosting } from '@iworkz/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aCompany,
  asMember,
  asReviewer,
  asService,
  companyName,
  complianceWorld,
  ctxOf,
  type Company,
  type ComplianceWorld,
} from '../testing/compliance-world.js';
import { bookWith, forbiddenWord } from '../testing/word-rule.js';

let world: ComplianceWorld;
beforeAll(async () => {
  world = await complianceWorld();
});
afterAll(() => world?.end());

const book = bookWith(
  forbiddenWord('エンジニア'),
  forbiddenWord('バックエンド', { id: 'SPEC-WARN', severity: 'WARN' }),
);
const why = '職業上の資格名であり、性別を示すものではない。';
const job = aLawfulPosting();

const check = (
  jobId: string,
  company: Company,
  content: JobContent = job,
  { day, by = book } = { day: undefined as string | undefined, by: book },
) =>
  world.by(by).checkPosting.execute(asService(day), { jobId, companyId: company.companyId, companyName, job: content });

/** A draft that was refused and that its employer wants to be looked at. */
async function aRequested(findings?: number[]) {
  const company = aCompany();
  const jobId = newId();
  const { id: evaluationId } = await check(jobId, company);
  const [review] = await world
    .by(book)
    .request.execute(asMember(company), { evaluationId, note: '資格名です。', ...(findings && { findings }) });
  return { company, jobId, evaluationId, reviewId: review!.id };
}
const decide = (
  ctx: Ctx,
  reviewId: string,
  action: 'confirm' | 'override' | 'approve' | 'reject' | 'retire',
  by = book,
) => world.by(by).decide.execute(ctx, reviewId, action, why, 30);
const stateOf = async (reviewId: string) => (await world.by(book).viewReviews.one(asReviewer(), reviewId)).state;

/** An override in force, and who made it. */
async function anOverride() {
  const requested = await aRequested();
  const [first, second] = [asReviewer(), asReviewer()];
  await decide(first, requested.reviewId, 'override');
  await decide(second, requested.reviewId, 'approve');
  return { ...requested, first, second };
}

describe('asking for a review', () => {
  it('raises what forbids the posting, once, with what the employer says', async () => {
    const { company, evaluationId, reviewId } = await aRequested();
    const again = await world.by(book).request.execute(asMember(company), { evaluationId, note: null });
    expect(again.map(({ id }) => id)).toEqual([reviewId]);
    expect(again[0]).toMatchObject({
      state: 'open',
      severity: 'BLOCK',
      live: false,
      dueOn: null,
      note: '資格名です。',
    });
  });

  it('is for the own company and for reviewers alone, and says nothing to others', async () => {
    const { evaluationId } = await aRequested();
    const { request } = world.by(book);
    const stranger = asMember(aCompany());
    await expect(request.execute(stranger, { evaluationId, note: null })).rejects.toSatisfy(NotFound.is);
    const withoutCompany = ctxOf({ kind: 'user', userId: newId(), roles: ['employer'] });
    await expect(request.execute(withoutCompany, { evaluationId, note: null })).rejects.toSatisfy(NotFound.is);
    await expect(request.execute(asReviewer(), { evaluationId, note: null })).resolves.toHaveLength(1);
  });

  it('finds nothing where nothing was found, and asks for a new check after the law changed', async () => {
    const company = aCompany();
    const { id: evaluationId } = await check(newId(), company, aLawfulPosting({ title: '事務職' }));
    const { request } = world.by(book);
    await expect(request.execute(asMember(company), { evaluationId, note: null })).rejects.toSatisfy(
      NothingToReview.is,
    );
    const other = await aRequested();
    const newer = world.by(bookWith(forbiddenWord('甲'))).request;
    await expect(
      newer.execute(asMember(other.company), { evaluationId: other.evaluationId, note: null }),
    ).rejects.toSatisfy(ReviewOutdated.is);
  });
});

describe('an override of what forbids a posting', () => {
  it('takes two people, and lets the same posting pass until its last day', async () => {
    const { company, jobId, reviewId } = await aRequested();
    await decide(asReviewer(), reviewId, 'override');
    expect(await stateOf(reviewId)).toBe('proposed');
    expect((await check(jobId, company)).allowed).toBe(false);
    await decide(asReviewer(), reviewId, 'approve');
    const passed = await check(jobId, company);
    expect(passed).toMatchObject({ allowed: true });
    expect(passed.findings.find(({ ruleId }) => ruleId === 'SPEC-1')).toMatchObject({
      overridden: { reviewId, until: '2026-12-20' },
    });
    expect((await check(jobId, company, job, { day: '2026-12-20', by: book })).allowed).toBe(true);
    expect((await check(jobId, company, job, { day: '2026-12-21', by: book })).allowed).toBe(false);
  });

  it('is never approved by who proposed it, asked for it, or works for the employer', async () => {
    const { company, reviewId } = await aRequested();
    const asker = ctxOf({ kind: 'user', userId: company.userId, roles: ['admin'] });
    const colleague = ctxOf({
      kind: 'user',
      userId: newId(),
      companyId: company.companyId,
      roles: ['employer', 'admin'],
    });
    await expect(decide(asker, reviewId, 'override')).rejects.toSatisfy(SecondPersonNeeded.is);
    for (const action of ['confirm', 'override', 'retire'] as const)
      await expect(decide(colleague, reviewId, action)).rejects.toSatisfy(OwnPosting.is);
    const proposer = asReviewer();
    await decide(proposer, reviewId, 'override');
    await expect(decide(proposer, reviewId, 'approve')).rejects.toSatisfy(SecondPersonNeeded.is);
    await expect(decide(asker, reviewId, 'approve')).rejects.toSatisfy(SecondPersonNeeded.is);
    await expect(decide(colleague, reviewId, 'approve')).rejects.toSatisfy(OwnPosting.is);
    expect(await stateOf(reviewId)).toBe('proposed');
    expect((await world.by(book).viewReviews.one(proposer, reviewId)).actions).toEqual(['reject']);
    expect((await world.by(book).viewReviews.one(colleague, reviewId)).actions).toEqual([]);
    expect((await world.by(book).viewReviews.one(asReviewer(), reviewId)).actions).toEqual(['approve', 'reject']);
  });

  it('can be taken back or turned down, and proposed anew by whoever approved nothing', async () => {
    const { company, jobId, reviewId } = await aRequested();
    const [first, second] = [asReviewer(), asReviewer()];
    await decide(first, reviewId, 'override');
    await decide(second, reviewId, 'reject');
    expect(await stateOf(reviewId)).toBe('open');
    await decide(second, reviewId, 'override');
    await expect(decide(second, reviewId, 'approve')).rejects.toSatisfy(SecondPersonNeeded.is);
    await decide(first, reviewId, 'approve');
    expect((await check(jobId, company)).allowed).toBe(true);
  });

  it('is approved once, however many approve at the same moment', async () => {
    const { reviewId } = await aRequested();
    await decide(asReviewer(), reviewId, 'override');
    const answers = await Promise.allSettled(
      Array.from({ length: 5 }, () => decide(asReviewer(), reviewId, 'approve')),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers)
      if (answer.status === 'rejected') expect(ReviewStateForbids.is(answer.reason)).toBe(true);
    const { steps } = await world.by(book).viewReviews.one(asReviewer(), reviewId);
    expect(steps.map(({ state }) => state)).toEqual(['open', 'proposed', 'overridden']);
    const events = (await world.events('compliance.review.decided')).filter(
      ({ data }) => data['reviewId'] === reviewId,
    );
    expect(events.map(({ data }) => data['outcome'])).toEqual(['overridden']);
  });

  it('is approved or turned down, not both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { reviewId } = await aRequested();
      await decide(asReviewer(), reviewId, 'override');
      const answers = await Promise.allSettled([
        decide(asReviewer(), reviewId, 'approve'),
        decide(asReviewer(), reviewId, 'reject'),
      ]);
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await stateOf(reviewId)).toBe(answers[0].status === 'fulfilled' ? 'overridden' : 'open');
    }
  });

  it('dies with its words, its job, its rule book and its retirement', async () => {
    const { company, jobId, reviewId } = await anOverride();
    expect((await check(jobId, company)).allowed).toBe(true);
    const reworded = aLawfulPosting({ title: `${job.title}(急募)` });
    expect((await check(jobId, company, reworded)).allowed).toBe(false);
    expect((await check(newId(), company)).allowed).toBe(false);
    const newer = bookWith(forbiddenWord('エンジニア'));
    expect((await check(jobId, company, job, { day: undefined, by: newer })).allowed).toBe(false);
    // Words elsewhere leave it alone.
    const elsewhere = aLawfulPosting({ growth: ['overseas'] });
    expect((await check(jobId, company, elsewhere)).allowed).toBe(true);
    await decide(asReviewer(), reviewId, 'retire');
    expect((await check(jobId, company)).allowed).toBe(false);
  });

  it('cannot be made of a finding by an earlier rule book, nor approved after its last day', async () => {
    const { reviewId } = await aRequested();
    const newer = bookWith(forbiddenWord('甲'));
    await expect(decide(asReviewer(), reviewId, 'override', newer)).rejects.toSatisfy(ReviewOutdated.is);
    await decide(asReviewer(), reviewId, 'override');
    await expect(decide(asReviewer(), reviewId, 'approve', newer)).rejects.toSatisfy(ReviewOutdated.is);
    const late = asReviewer(newId(), '2026-12-21');
    await expect(decide(late, reviewId, 'approve')).rejects.toSatisfy(ReviewStateForbids.is);
  });

  it('is seen in previews by the own company alone', async () => {
    const { company, jobId } = await anOverride();
    const preview = (ctx: Ctx) => world.by(book).preview.execute(ctx, { jobId, job, companyName });
    expect((await preview(asMember(company))).allowed).toBe(true);
    expect((await preview(asMember(aCompany()))).allowed).toBe(false);
    expect((await preview(asReviewer())).allowed).toBe(false);
  });
});

describe('other decisions', () => {
  it('a milder finding is overridden by one person', async () => {
    const company = aCompany();
    const { findings } = await check(newId(), company);
    const { reviewId, jobId } = await aRequested([findings.findIndex(({ ruleId }) => ruleId === 'SPEC-WARN')]);
    await decide(asReviewer(), reviewId, 'override');
    expect(await stateOf(reviewId)).toBe('overridden');
    const after = await check(jobId, company);
    expect(after.allowed).toBe(false);
  });

  it('follow on each other only as they may', async () => {
    const { reviewId } = await aRequested();
    const may = async (allowed: readonly string[]) => {
      for (const action of ['confirm', 'override', 'approve', 'reject', 'retire'] as const)
        if (!allowed.includes(action))
          await expect(decide(asReviewer(), reviewId, action)).rejects.toSatisfy(ReviewStateForbids.is);
      expect((await world.by(book).viewReviews.one(asReviewer(), reviewId)).actions).toEqual(allowed);
    };
    await may(['confirm', 'override', 'retire']);
    await decide(asReviewer(), reviewId, 'confirm');
    await may(['override', 'retire']);
    await decide(asReviewer(), reviewId, 'override');
    await may(['approve', 'reject']);
    await decide(asReviewer(), reviewId, 'approve');
    await may(['retire']);
    await decide(asReviewer(), reviewId, 'retire');
    await may([]);
    await expect(decide(asReviewer(), newId(), 'confirm')).rejects.toSatisfy(NotFound.is);
  });

  it('keep who did what, when and why', async () => {
    const { reviewId, first, second } = await anOverride();
    const { steps, job: shown } = await world.by(book).viewReviews.one(asReviewer(), reviewId);
    const actor = (ctx: Ctx) => (ctx.actor.kind === 'user' ? `user:${ctx.actor.userId}` : '');
    expect(steps.slice(1)).toEqual([
      { state: 'proposed', actor: actor(first), at: first.now.toISOString(), reason: why },
      { state: 'overridden', actor: actor(second), at: second.now.toISOString(), reason: why },
    ]);
    expect(shown.title).toBe(job.title);
  });
});

describe('reviews of live postings', () => {
  it('clear the posting as soon as it is let pass, and have it looked at again when that is over', async () => {
    const company = aCompany();
    const jobId = await world.openPosting(company, job);
    await world.sweep();
    await world.sweep(book);
    const mine = async () =>
      (await world.by(book).viewReviews.list(asReviewer(), { show: 'all', limit: 100 }, undefined)).find(
        (review) => review.jobId === jobId,
      )!;
    const { id, dueOn } = await mine();
    expect(dueOn).toBe('2026-11-27');
    const before = world.rings();
    await decide(asReviewer(), id, 'override');
    expect(world.rings()).toBe(before);
    await decide(asReviewer(), id, 'approve');
    expect(world.rings()).toBe(before + 1);
    expect(await world.sweep(book)).toBe(1);
    const standing = (day?: string) => world.by(book).viewPostings.standing(asMember(company, day), jobId);
    expect(await standing()).toMatchObject({ allowed: true, dueOn: null });
    await world.sweep(book, '2026-12-20');
    expect(await standing()).toMatchObject({ allowed: true });
    await world.sweep(book, '2026-12-21');
    expect(await standing()).toMatchObject({ allowed: false, dueOn: '2026-12-28' });
    expect(await mine()).toMatchObject({ id, state: 'open', dueOn: '2026-12-28', overrideUntil: null });
    const told = (await world.events('compliance.posting.rechecked')).filter(({ key }) => key === jobId);
    expect(told.map(({ data }) => data['dueOn'])).toEqual(['2026-11-27', '2026-12-28']);
  });

  it('follow the finding to a new rule book, with what the employer said', async () => {
    const company = aCompany();
    const jobId = await world.openPosting(company, job, { book });
    const { evaluationId } = (await world.postings.find(jobId))!;
    await world.by(book).request.execute(asMember(company), { evaluationId: evaluationId!, note: '資格名です。' });
    const newer = bookWith(forbiddenWord('エンジニア'), forbiddenWord('乙', { id: 'SPEC-2' }));
    await world.sweep(newer);
    const rows = await world.db.findingReview.findMany({ where: { jobId }, orderBy: { id: 'asc' } });
    expect(rows).toMatchObject([
      { state: 'lapsed', ruleBookVersion: book.version },
      { state: 'open', ruleBookVersion: newer.version, note: '資格名です。', requestedBy: company.userId },
    ]);
  });

  it('stand in the list by their day, those without one last, page by page', async () => {
    await world.db.reviewStep.deleteMany();
    await world.db.findingReview.deleteMany();
    const without = (await aRequested()).reviewId;
    const live: string[] = [];
    for (const day of ['2026-11-23', '2026-11-21', '2026-11-22']) {
      await world.db.livePosting.deleteMany();
      live.push(await world.openPosting(aCompany(), job));
      await world.sweep(book, day);
    }
    const { viewReviews } = world.by(book);
    const jobs: string[] = [];
    for (let after: string | undefined; ;) {
      const rows = await viewReviews.list(asReviewer(), { show: 'waiting', limit: 1 }, after);
      const [row] = rows;
      if (!row) break;
      jobs.push(row.id === without ? 'without' : row.jobId);
      if (rows.length < 2) break;
      after = row.id;
    }
    expect(jobs).toEqual([live[1], live[2], live[0], 'without']);
    const overdue = await viewReviews.list(
      asReviewer(newId(), '2026-11-29'),
      { show: 'overdue', limit: 10 },
      undefined,
    );
    expect(overdue.map(({ jobId }) => jobId)).toEqual([live[1]]);
    expect(await viewReviews.counts(asReviewer(newId(), '2026-11-29'))).toEqual({ waiting: 4, overdue: 1 });
  });
});
