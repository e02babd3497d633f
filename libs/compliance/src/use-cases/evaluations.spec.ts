import type { JobContent } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { aLawfulPosting, anUnlawfulPosting } from '@iworkz/testing';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { judge } from '../domain/evaluation.js';
import { ruleBook } from '../rule-book.js';
import { CheckPosting } from './check-posting.use-case.js';
import { CheckWorkPermission } from './check-work-permission.use-case.js';
import { GetEvaluation } from './get-evaluation.use-case.js';
import { ListRules } from './list-rules.use-case.js';
import { Evaluations, type Reviews, type StoredEvaluation } from './ports.js';
import { PreviewPosting } from './preview-posting.use-case.js';

/** Keeps rows as text, as the database does. */
class EvaluationsInMemory extends Evaluations {
  readonly rows = new Map<string, string>();

  override async add(_ctx: Ctx, evaluations: readonly StoredEvaluation[]): Promise<void> {
    for (const evaluation of evaluations) this.rows.set(evaluation.id, JSON.stringify(evaluation));
  }

  override async find(_ctx: Ctx, evaluationId: string): Promise<StoredEvaluation | undefined> {
    const row = this.rows.get(evaluationId);
    if (!row) return undefined;
    const stored = JSON.parse(row) as StoredEvaluation;
    return { ...stored, evaluatedAt: new Date(stored.evaluatedAt) };
  }
}

/** Nobody let anything pass: reviews.spec.ts looks at those who do. */
const noReviews = { overridesOf: async () => [] } as unknown as Reviews;
const companyName = '株式会社みどり技研';
const ctx = (now = '2026-11-20T03:00:00Z'): Ctx => ({
  actor: { kind: 'service', service: 'backend-api' },
  region: 'jp',
  locale: 'ja',
  requestId: 'request-1',
  correlationId: 'correlation-1',
  now: new Date(now),
});

let evaluations: EvaluationsInMemory;
let checkPosting: CheckPosting;
beforeEach(() => {
  evaluations = new EvaluationsInMemory();
  checkPosting = new CheckPosting(ruleBook, evaluations, noReviews);
});

describe('checking a posting', () => {
  it('allows a lawful posting and keeps the judgement', async () => {
    const evaluation = await checkPosting.execute(ctx(), { job: aLawfulPosting(), companyName });
    expect(evaluation).toMatchObject({
      kind: 'posting',
      allowed: true,
      date: '2026-11-20',
      ruleBookVersion: ruleBook.version,
    });
    await expect(new GetEvaluation(ruleBook, evaluations).execute(ctx(), evaluation.id)).resolves.toMatchObject({
      ...evaluation,
      replay: { ruleBookVersion: ruleBook.version, sameRuleBook: true, sameFindings: true },
    });
  });

  it('forbids an unlawful one', async () => {
    const evaluation = await checkPosting.execute(ctx(), { job: anUnlawfulPosting(), companyName });
    expect(evaluation.allowed).toBe(false);
  });

  it('takes the law of the day it is in Tokyo', async () => {
    const job = aLawfulPosting({ pay: { period: 'hour', min: 1226, max: 1300 } });
    const at = async (now: string) => (await checkPosting.execute(ctx(now), { job, companyName })).allowed;
    expect(await at('2026-09-30T14:59:59Z')).toBe(true); // 23:59:59 in Tokyo
    expect(await at('2026-09-30T15:00:00Z')).toBe(false);
  });

  it('judges by the law of the workplace, and refuses a country whose law it does not know', async () => {
    const abroad = (country: string) =>
      checkPosting.execute(ctx(), { job: aLawfulPosting({ workplace: { country } }), companyName });
    expect((await abroad('KR')).findings.map(({ jurisdiction }) => jurisdiction)).toEqual(['KR']);
    expect((await abroad('DE')).allowed).toBe(true);
    await expect(abroad('BR')).rejects.toMatchObject({
      code: 'compliance.unknown_jurisdiction',
      params: { country: 'BR' },
    });
    expect(evaluations.rows.size).toBe(2);
  });

  it('replays from what was kept: same input, date and book, same findings', async () => {
    const { id, findings } = await checkPosting.execute(ctx(), {
      job: anUnlawfulPosting(),
      companyName,
      date: '2025-01-15',
    });
    const stored = (await evaluations.find(ctx(), id))!;
    expect(stored.ruleBookVersion).toBe(ruleBook.version);
    expect(judge(ruleBook, stored).findings).toEqual(findings);
  });

  it('is the same every time', () => {
    const job = fc.record({
      title: fc.string({ minLength: 1, maxLength: 150, unit: 'grapheme' }),
      description: fc.string({ minLength: 1, maxLength: 400, unit: 'grapheme' }),
    });
    fc.assert(
      fc.property(job, (texts) => {
        const input = { job: { ...aLawfulPosting(), ...texts } as JobContent, companyName };
        const once = () => judge(ruleBook, { kind: 'posting', input, date: '2026-11-20', region: 'jp' });
        expect(once()).toEqual(once());
        for (const { span } of once().findings) if (span) expect(span.to).toBeGreaterThan(span.from);
      }),
      { numRuns: 100 },
    );
  });
});

it('previews a posting without keeping anything', async () => {
  const preview = await new PreviewPosting(ruleBook, noReviews).execute(ctx(), {
    job: anUnlawfulPosting(),
    companyName,
  });
  expect(preview.allowed).toBe(false);
  expect(preview).not.toHaveProperty('id');
  expect(evaluations.rows.size).toBe(0);
});

it('keeps a judgement on permission to work', async () => {
  const authorization = {
    status: 'temporary_visitor' as const,
    expiresOn: '2027-01-31',
    outsideActivityPermission: false,
    degreeField: null,
  };
  const check = new CheckWorkPermission(ruleBook, evaluations);
  const evaluation = await check.execute(ctx(), { authorization, job: aLawfulPosting() });
  expect(evaluation).toMatchObject({ kind: 'work_permission', allowed: false });
  const stored = (await evaluations.find(ctx(), evaluation.id))!;
  expect(judge(ruleBook, stored).findings).toEqual(evaluation.findings);
});

it('finds no evaluation that was never made', async () => {
  const id = '01900000-0000-7000-8000-000000000000';
  await expect(new GetEvaluation(ruleBook, evaluations).execute(ctx(), id)).rejects.toMatchObject({
    code: 'resource.not_found',
  });
});

it('lists the rules of a day', () => {
  const rules = new ListRules(ruleBook);
  expect(rules.execute(ctx()).items.map(({ id }) => id)).toContain('SG-LQS');
  expect(rules.execute(ctx(), '2026-06-30').items.map(({ id }) => id)).not.toContain('SG-LQS');
  expect(rules.execute(ctx()).ruleBookVersion).toBe(ruleBook.version);
});
