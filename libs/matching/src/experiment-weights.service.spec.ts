import {
  GetMyWeightsRoute,
  GetWeightsAssignmentRoute,
  JobPublished,
  ListCriterionScoresRoute,
  ProfileUpdated,
  RecommendJobsRoute,
  ServiceUnavailable,
  SetMyWeightsRoute,
  careerParts,
  criteria,
  criterionWeights,
  partWeights,
  workStyleDimensions,
  type Variant,
  type VersionedWeights,
  type WeightsAssignment,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { defineService, signServiceToken, variantOf } from '@iworkz/platform';
import {
  answering,
  runningService,
  standInService,
  testDatabase,
  type ServiceUnderTest,
  type StandInService,
  type TestDatabase,
} from '@iworkz/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { MatchingContext } from './matching.context.js';
import { aPublishedJob, anUpdatedProfile } from './testing/matching-world.js';

/** As they are learned. */
const valid = { skills: 27.5, culture: 25, geography: 10, salary: 22.5, career: 15 };

const parts = {
  culture: { ...partWeights.culture, decisions: 1.75, togetherness: 0.5, change: 0.75 },
  career: { level: 40, industry: 45, growth: 15 },
};

let postgres: TestDatabase;
let analytics: StandInService;
let service: ServiceUnderTest;
let admin: pg.Client;
const job = aPublishedJob();

const arm = (weights: VersionedWeights | null, version: string) => ({ version, weights });
/** Half of the candidates get learned weights, the others also such within criteria. */
const deciding: WeightsAssignment = {
  ...{ salt: newId(), challengerPercent: 50, everyoneGets: null },
  champion: arm(valid, 'weights-1'),
  challenger: arm({ ...valid, parts }, 'weights-2'),
};
const decided = (assignment: WeightsAssignment | null) => answering(GetWeightsAssignmentRoute, () => ({ assignment }));

beforeAll(async () => {
  postgres = await testDatabase('matching');
  analytics = await standInService(decided(deciding));
  service = await runningService(defineService({ name: 'matching', modules: [MatchingContext] }), postgres, {
    URL_ANALYTICS: analytics.url,
  });
  admin = new pg.Client({ connectionString: postgres.adminUrl });
  await admin.connect();
  await service.publish(JobPublished, job);
});
afterAll(async () => {
  await admin.end();
  await service.close();
  await analytics.close();
  await postgres.drop();
});

type Candidate = { readonly userId: string; readonly roles: readonly string[] };

async function aCandidate(): Promise<Candidate> {
  const profile = anUpdatedProfile();
  await service.publish(ProfileUpdated, profile);
  const candidate = { userId: profile.userId, roles: ['candidate'] };
  await vi.waitFor(async () => expect((await recommend(candidate)).items).toHaveLength(1), { timeout: 10_000 });
  return candidate;
}
async function aCandidateOf(variant: Variant): Promise<Candidate> {
  for (;;) {
    const candidate = await aCandidate();
    if (variantOf(deciding, candidate.userId) === variant) return candidate;
  }
}
async function recommend(candidate: Candidate) {
  const answer = await service.ask(candidate, RecommendJobsRoute.path);
  expect(answer.status).toBe(200);
  return RecommendJobsRoute.response.parse(await answer.json());
}
async function rankedBy(candidate: Candidate) {
  const [item] = (await recommend(candidate)).items;
  const { criteria: scores, weightsVersion, total } = item!.match;
  const weights = Object.fromEntries(scores.map(({ criterion, weight }) => [criterion, weight]));
  expect(total).toBeCloseTo(
    scores.reduce((sum, { score, weight }) => sum + score * weight, 0),
    9,
  );
  return { weights, weightsVersion };
}

it('ranks by the weights that an experiment gives, says their version and keeps it with the match', async () => {
  const candidate = await aCandidateOf('champion');
  expect(await rankedBy(candidate)).toEqual({ weights: valid, weightsVersion: 'weights-1' });
  const one = await service.ask(candidate, `/api/v1/jobs/${job.jobId}/match`);
  expect(await one.json()).toMatchObject({ weightsVersion: 'weights-1' });
  const { rows } = await admin.query(
    `SELECT DISTINCT weights_version, weights FROM matching.match_result
      WHERE candidate_id = $1 AND weights_version IS NOT NULL`,
    [candidate.userId],
  );
  expect(rows).toEqual([{ weights_version: 'weights-1', weights: valid }]);
});

it('ranks by weights within criteria too, says what they make of each fact and computes the kept match again by them', async () => {
  const candidate = await aCandidateOf('challenger');
  expect(await rankedBy(candidate)).toEqual({ weights: valid, weightsVersion: 'weights-2' });
  const { match } = (await recommend(candidate)).items[0]!;
  const career = match.criteria.find(({ criterion }) => criterion === 'career')!;
  // The level and a wished industry, each twice as good as nothing known; nothing is said of growth.
  expect(career.score).toBeCloseTo(0.4 + 0.45 + 0.15 / 2, 12);
  expect(career.reasons.map(({ code, points }) => [code, points])).toEqual([
    ['career.level_same', expect.closeTo((valid.career * 0.4) / 2, 9)],
    ['career.industry_wished', expect.closeTo((valid.career * 0.45) / 2, 9)],
  ]);
  const { rows } = await admin.query<{ weights: unknown }>('SELECT weights FROM matching.match_result WHERE id = $1', [
    match.matchId,
  ]);
  expect(rows).toEqual([{ weights: { ...valid, parts } }]);
  const replay = await service.ask(
    { userId: newId(), roles: ['admin'] },
    `/api/v1/matching/matches/${match.matchId}/replay`,
    { method: 'POST' },
  );
  expect(await replay.json()).toMatchObject({ weights: valid, parts, equal: true, kept: { total: match.total } });
});

it('shows a candidate the weights they are ranked by, also those within criteria, as nothing they shifted themselves', async () => {
  for (const [variant, shown] of [
    ['champion', { weights: valid }],
    ['challenger', { weights: valid, parts }],
  ] as const) {
    const candidate = await aCandidateOf(variant);
    const mine = await service.ask(candidate, GetMyWeightsRoute.path);
    expect(await mine.json()).toEqual({ ...shown, shifted: false });
  }
});

it('lets what a candidate chose go before any experiment', async () => {
  const candidate = await aCandidateOf('challenger');
  const chosen = { ...criterionWeights, skills: 40, culture: 15 };
  const put = (weights: object) =>
    service.ask(candidate, SetMyWeightsRoute.path, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ weights }),
    });
  expect(await (await put(chosen)).json()).toEqual({ weights: chosen, shifted: true });
  expect(await rankedBy(candidate)).toEqual({ weights: chosen, weightsVersion: null });
  // Taken back, everybody's weights hold again.
  expect(await (await put(criterionWeights)).json()).toEqual({ weights: valid, parts, shifted: false });
});

it('ranks on by what held last while analytics fails or hangs, lets nobody wait, and follows it when it is back', async () => {
  const candidate = await aCandidateOf('champion');
  const held = { weights: valid, weightsVersion: 'weights-1' };
  let asked = 0;
  analytics.answers(
    answering(GetWeightsAssignmentRoute, () => {
      asked += 1;
      return new Promise(() => undefined);
    }),
  );
  await vi.waitFor(
    async () => {
      const began = performance.now();
      expect(await rankedBy(candidate)).toEqual(held);
      expect(performance.now() - began).toBeLessThan(3_000);
      expect(asked).toBeGreaterThan(0);
    },
    { timeout: 15_000, interval: 500 },
  );
  expect(await rankedBy(candidate)).toEqual(held);
  analytics.answers(decided({ ...deciding, everyoneGets: 'challenger' }));
  await vi.waitFor(async () => expect((await rankedBy(candidate)).weightsVersion).toBe('weights-2'), {
    timeout: 20_000,
    interval: 500,
  });
}, 60_000);

it('gives the defaults again when nothing is decided any more', async () => {
  const candidate = await aCandidate();
  analytics.answers(decided(null));
  await vi.waitFor(
    async () => expect(await rankedBy(candidate)).toEqual({ weights: criterionWeights, weightsVersion: null }),
    { timeout: 15_000, interval: 500 },
  );
}, 30_000);

it('tells other services the scores of kept matches and of their parts, and nobody else', async () => {
  const candidate = await aCandidate();
  const [item] = (await recommend(candidate)).items;
  const { modelVersion, criteria: scored } = item!.match;
  const pairs = [
    { candidateId: candidate.userId, jobId: job.jobId },
    { candidateId: newId(), jobId: job.jobId },
  ];
  const ask = async (token: string, model = modelVersion) =>
    fetch(service.url + ListCriterionScoresRoute.path, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ modelVersion: model, pairs }),
    });
  const own = await signServiceToken('analytics', service.config.serviceTokenKey);
  const scores = Object.fromEntries(criteria.map((c) => [c, scored.find(({ criterion }) => criterion === c)!.score]));
  const answer = ListCriterionScoresRoute.response.parse(await (await ask(own)).json());
  expect(answer.items).toMatchObject([{ ...pairs[0], scores }]);
  const told = answer.items[0]!.parts;
  const culture = workStyleDimensions.reduce((sum, name) => sum + told.culture[name] / 6, 0);
  expect(culture).toBeCloseTo(scores['culture']!, 12);
  const career = careerParts.reduce((sum, name) => sum + (partWeights.career[name] * told.career[name]) / 100, 0);
  expect(career).toBeCloseTo(scores['career']!, 12);
  expect(await (await ask(own, 'reference-0')).json()).toEqual({ items: [] });
  for (const roles of [['candidate'], ['employer'], ['admin']])
    expect((await ask(await service.token({ userId: candidate.userId, roles }))).status).toBe(403);
});

it('tells of new jobs by the weights that an experiment gives, as lists show them, also while analytics is away', async () => {
  const giving = { ...deciding, champion: arm(null, 'default') };
  analytics.answers(decided(giving));
  const people = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const candidate = await aCandidate();
      return { candidate, version: variantOf(giving, candidate.userId) === 'challenger' ? 'weights-2' : null };
    }),
  );
  for (const { candidate, version } of people)
    await vi.waitFor(async () => expect((await rankedBy(candidate)).weightsVersion ?? null).toBe(version), 15_000);
  const expectNews = async () => {
    const news = aPublishedJob();
    await service.publish(JobPublished, news);
    await vi.waitFor(
      async () => {
        const { rows } = await admin.query<{ candidate_id: string; total: number; weights_version: string | null }>(
          `SELECT notice.candidate_id, notice.total, kept.weights_version
             FROM matching.match_notice notice JOIN matching.match_result kept USING (candidate_id, job_id, total)
            WHERE job_id = $1 AND candidate_id = ANY ($2)`,
          [news.jobId, people.map(({ candidate }) => candidate.userId)],
        );
        const told = new Map(rows.map((row) => [row.candidate_id, row]));
        for (const { candidate, version } of people) {
          const { items } = await recommend(candidate);
          const { total } = items.find((item) => item.job.id === news.jobId)!.match;
          expect(told.get(candidate.userId)).toMatchObject({ total, weights_version: version });
        }
      },
      { timeout: 15_000, interval: 200 },
    );
  };
  await expectNews();
  analytics.answers(
    answering(GetWeightsAssignmentRoute, () => {
      throw ServiceUnavailable({ service: 'analytics' });
    }),
  );
  await expectNews();
}, 60_000);
