import { newId, type Ctx } from '@iworkz/kernel';
import { ContextDatabase } from '@iworkz/platform';
import {
  anUnlawfulPosting,
  aLawfulPosting,
  testDatabase,
  type TestDatabase,
  personKeysInMemory,
} from '@iworkz/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { judge } from '../domain/evaluation.js';
import { ruleBook } from '../rule-book.js';
import { CheckPosting } from '../use-cases/check-posting.use-case.js';
import { CheckWorkPermission } from '../use-cases/check-work-permission.use-case.js';
import { ComplianceUnitOfWork } from './compliance-database.js';
import { PrismaClient } from './generated/client.js';
import { PrismaEvaluations } from './prisma-evaluations.js';
import { PrismaReviews } from './prisma-reviews.js';

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const ctx: Ctx = {
  actor: { kind: 'service', service: 'backend-api' },
  region: 'jp',
  locale: 'ja',
  requestId: newId(),
  correlationId: newId(),
  now: new Date('2026-11-20T03:00:00.123Z'),
};

let postgres: TestDatabase;
let database: ContextDatabase<PrismaClient>;
let unitOfWork: ComplianceUnitOfWork;
let evaluations: PrismaEvaluations;

beforeAll(async () => {
  postgres = await testDatabase('compliance');
  database = new ContextDatabase<PrismaClient>({
    context: 'compliance',
    url: postgres.url(),
    prismaClient: PrismaClient,
  });
  unitOfWork = new ComplianceUnitOfWork({
    database,
    signingKey: 'k'.repeat(64),
    personKeys: personKeysInMemory(),
    log: quiet,
    onPublished: () => undefined,
  });
  evaluations = new PrismaEvaluations(unitOfWork);
});

afterAll(async () => {
  await database?.close();
  await postgres?.drop();
});

it('keeps a judgement whole, so that it can be made again from its row', async () => {
  const jobId = newId();
  const check = new CheckPosting(ruleBook, evaluations, new PrismaReviews(unitOfWork));
  const evaluation = await check.execute(ctx, {
    jobId,
    job: anUnlawfulPosting(),
    companyName: '株式会社みどり技研',
    date: '2025-10-03',
  });
  const stored = (await evaluations.find(ctx, evaluation.id))!;
  expect(stored).toMatchObject({
    date: '2025-10-03',
    region: 'jp',
    subjectId: jobId,
    ruleBookVersion: ruleBook.version,
    evaluatedAt: ctx.now,
  });
  expect(judge(ruleBook, stored).findings).toEqual(evaluation.findings);
});

it('keeps judgements on permission to work, and finds none that was never made', async () => {
  const check = new CheckWorkPermission(ruleBook, evaluations);
  const evaluation = await check.execute(ctx, { authorization: null, job: aLawfulPosting() });
  const stored = (await evaluations.find(ctx, evaluation.id))!;
  expect(stored).toMatchObject({ kind: 'work_permission', subjectId: null, allowed: true });
  expect(judge(ruleBook, stored).findings).toEqual(evaluation.findings);
  await expect(evaluations.find(ctx, newId())).resolves.toBeUndefined();
});
