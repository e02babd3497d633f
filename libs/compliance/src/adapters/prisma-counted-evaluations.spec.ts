import { newId, type Ctx } from '@iworkz/kernel';
import { ContextDatabase } from '@iworkz/platform';
import {
  aLawfulPosting,
  anUnlawfulPosting,
  personKeysInMemory,
  testDatabase,
  type TestDatabase,
} from '@iworkz/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ruleBook } from '../rule-book.js';
import { CheckPosting } from '../use-cases/check-posting.use-case.js';
import { ReportEvaluations } from '../use-cases/report-evaluations.use-case.js';
import { ComplianceUnitOfWork } from './compliance-database.js';
import { PrismaClient } from './generated/client.js';
import { PrismaCountedEvaluations } from './prisma-counted-evaluations.js';
import { PrismaEvaluations } from './prisma-evaluations.js';
import { PrismaReviews } from './prisma-reviews.js';

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const ctx = (now: string): Ctx => ({
  actor: { kind: 'service', service: 'backend-api' },
  region: 'jp',
  locale: 'ja',
  requestId: newId(),
  correlationId: newId(),
  now: new Date(now),
});
const companyName = '株式会社みどり技研';

let postgres: TestDatabase;
let database: ContextDatabase<PrismaClient>;
let reports: ReportEvaluations;
let refusedRules: string[];

beforeAll(async () => {
  postgres = await testDatabase('compliance');
  database = new ContextDatabase<PrismaClient>({
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
  reports = new ReportEvaluations(new PrismaCountedEvaluations(unitOfWork));
  const check = new CheckPosting(ruleBook, new PrismaEvaluations(unitOfWork), new PrismaReviews(unitOfWork));
  const job = anUnlawfulPosting();
  // In Tokyo: the last and the first moment of a day, and the last and the first after it.
  await check.execute(ctx('2026-11-19T14:59:59.999Z'), { job, companyName });
  const { findings } = await check.execute(ctx('2026-11-19T15:00:00.000Z'), { job, companyName });
  await check.execute(ctx('2026-11-20T14:59:59.999Z'), { job: aLawfulPosting(), companyName });
  await check.execute(ctx('2026-11-20T15:00:00.000Z'), { job, companyName });
  refusedRules = [...new Set(findings.filter(({ severity }) => severity === 'BLOCK').map(({ ruleId }) => ruleId))];
});

afterAll(async () => {
  await database?.close();
  await postgres?.drop();
});

const of = async (from: string, to: string) => {
  const { facts, rows } = await reports.execute(ctx('2026-11-22T00:00:00Z'), { from, to });
  const fact = (key: string) => facts.find((each) => each.key === key)?.value;
  return { judged: fact('judged'), refused: fact('refused'), date: fact('date'), rows };
};

it('counts the judgements of the days asked for, as days are in Tokyo', async () => {
  expect(await of('2026-11-20', '2026-11-20')).toMatchObject({ judged: 2, refused: 1, date: '2026-11-22' });
  expect(await of('2026-11-19', '2026-11-21')).toMatchObject({ judged: 4, refused: 3 });
  expect(await of('2026-11-22', '2026-11-30')).toMatchObject({ judged: 0, refused: 0, rows: [] });
});

it('counts by rule, severity and outcome', async () => {
  const { rows } = await of('2026-11-20', '2026-11-20');
  const blocked = rows.filter(({ severity }) => severity === 'BLOCK');
  expect(new Set(blocked.map(({ ruleId }) => ruleId))).toEqual(new Set(refusedRules));
  expect(refusedRules.length).toBeGreaterThan(1);
  for (const row of blocked) {
    expect(row).toMatchObject({ kind: { ja: '求人' }, evaluations: 1, refused: 1 });
    expect(row['findings']).toBeGreaterThanOrEqual(1);
  }
});
