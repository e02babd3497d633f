import {
  CriterionWeights,
  LearnedWeights,
  ListCriterionScoresRoute,
  ServiceUnavailable,
  criteria,
  type Assignment,
  type CriterionScores,
} from '@iworkz/contracts';
import { SeededRandom, newId } from '@iworkz/kernel';
import { JobQueue, signServiceToken } from '@iworkz/platform';
import {
  answering,
  runningService,
  standInService,
  testDatabase,
  type ServiceUnderTest,
  type StandInService,
  type TestDatabase,
} from '@iworkz/testing';
import { createHash } from 'node:crypto';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AnalyticsContext } from '../analytics.context.js';
import { variantOf } from '../use-cases/assignment.js';
import { guardExperimentsJob } from './guard-experiments.js';

/** What the people of this market choose by; they are shown jobs in an order that goes by geography alone. */
const truth = { skills: 2, culture: 0.5, geography: 0.2, salary: 1.3, career: 0.4 } as const;

let database: TestDatabase;
let service: ServiceUnderTest;
let matching: StandInService;
let admin: pg.Client;
const known = new Map<string, CriterionScores>();
const administrator = { userId: newId(), roles: ['admin'] };

beforeAll(async () => {
  database = await testDatabase('analytics');
  matching = await standInService(
    answering(ListCriterionScoresRoute, ({ body }) => ({
      items: body.pairs.flatMap(({ candidateId, jobId }) => known.get(`${candidateId} ${jobId}`) ?? []),
    })),
  );
  service = await runningService({ name: 'analytics', modules: [AnalyticsContext] }, database, {
    URL_MATCHING: matching.url,
  });
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await service.close();
  await matching.close();
  await database.drop();
});

const send = (path: string, body?: unknown, caller: { userId: string; roles: string[] } = administrator) =>
  service.ask(caller, path, {
    method: 'POST',
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
const weightsPath = '/api/v1/analytics/learned-weights';
const experimentsPath = '/api/v1/analytics/experiments';

/** Lists of ten jobs, each place looked at with probability 1/place, and what was applied to among them. */
async function market(seed: number, people: number, listsEach: number): Promise<void> {
  const random = new SeededRandom(seed);
  const highest = criteria.reduce((sum, criterion) => sum + truth[criterion], 0);
  const shown: unknown[][] = [];
  const applied: unknown[][] = [];
  for (let person = 0; person < people; person += 1) {
    const candidateId = newId();
    for (let list = 0; list < listsEach; list += 1) {
      const listId = newId();
      const jobs = Array.from({ length: 10 }, () => ({
        candidateId,
        jobId: newId(),
        scores: Object.fromEntries(
          criteria.map((criterion) => [criterion, random.next()]),
        ) as CriterionScores['scores'],
      })).sort((one, other) => other.scores.geography - one.scores.geography);
      for (const [at, job] of jobs.entries()) {
        known.set(`${candidateId} ${job.jobId}`, job);
        shown.push([candidateId, listId, job.jobId, at + 1]);
        const relevance = Math.exp(criteria.reduce((sum, c) => sum + truth[c] * job.scores[c], 0) - highest);
        if (random.chance(Math.min(1, (8 * relevance) / (at + 1)))) applied.push([candidateId, job.jobId, listId]);
      }
    }
  }
  const column = (rows: unknown[][], at: number) => rows.map((row) => row[at]);
  await admin.query(
    `INSERT INTO analytics.shown_item (candidate_id, list_id, job_id, position, page_size, model_version, shown_at)
     SELECT *, 20, 'reference-2', now() - interval '3 days' FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[])`,
    [0, 1, 2, 3].map((at) => column(shown, at)),
  );
  await admin.query(
    `INSERT INTO analytics.outcome_fact (candidate_id, outcome_id, job_id, kind, list_id, occurred_at)
     SELECT candidate_id, gen_random_uuid(), job_id, 'applied', list_id, now() - interval '2 days'
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS act (candidate_id, job_id, list_id)`,
    [0, 1, 2].map((at) => column(applied, at)),
  );
}

async function assignment(userId: string): Promise<Assignment[]> {
  const token = await signServiceToken('matching', service.config.serviceTokenKey);
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${service.url}/api/v1/experiments/assignments?userId=${userId}`, { headers });
  return ((await answer.json()) as { items: Assignment[] }).items;
}
/** As matching takes it: the first that is about weights. */
const weightsFor = async (userId: string) =>
  (await assignment(userId)).find(({ weights }) => weights !== undefined)?.weights ?? null;

describe('learning weights', () => {
  let learned: LearnedWeights;

  it('is refused while there is little to learn from', async () => {
    await market(1, 20, 3);
    const answer = await send(weightsPath, {});
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: 'analytics.too_few_choices', params: { needed: 200 } });
  });

  it('is for operators alone', async () => {
    for (const role of ['candidate', 'employer']) {
      const caller = { userId: newId(), roles: [role], companyId: newId() };
      expect((await send(weightsPath, {}, caller)).status).toBe(403);
      expect((await service.ask(caller, weightsPath)).status).toBe(403);
    }
  });

  it('finds what people chose by, whatever order they were shown, within the bounds of every weight', async () => {
    await market(2, 260, 6);
    const answer = await send(weightsPath, {});
    expect(answer.status).toBe(201);
    learned = LearnedWeights.parse(await answer.json());
    const { weights, unbounded, heldOut, choices, candidates } = learned;
    expect(CriterionWeights.parse(weights)).toEqual(weights);
    expect(criteria.reduce((sum, criterion) => sum + weights[criterion], 0)).toBe(100);
    const whole = criteria.reduce((sum, criterion) => sum + truth[criterion], 0);
    for (const criterion of criteria) {
      const wanted = (100 * truth[criterion]) / whole;
      expect(Math.abs(unbounded[criterion]! - wanted), `${criterion}: ${unbounded[criterion]}`).toBeLessThan(8);
    }
    // Geography, by which jobs were ordered, says little: its weight falls as far as it may.
    expect(weights).toMatchObject({ geography: 10, salary: 22.5 });
    expect(choices).toBeGreaterThan(200);
    expect(candidates).toBeGreaterThan(50);
    expect(heldOut.loss!).toBeLessThan(heldOut.lossOfDefaults!);
    expect(learned.positionBias).toMatchObject({ eta: 1, source: 'assumed' });
  });

  it('keeps them with a model in ONNX that gives the same numbers', async () => {
    const listed = (await (await service.ask(administrator, weightsPath)).json()) as { items: LearnedWeights[] };
    expect(listed.items).toEqual([learned]);
    const read = await service.ask(administrator, `${weightsPath}/${learned.version}`);
    const { onnx, ...rest } = (await read.json()) as LearnedWeights & { onnx: string };
    expect(rest).toEqual(learned);
    const model = Buffer.from(onnx, 'base64');
    expect(createHash('sha256').update(model).digest('hex')).toBe(learned.modelHash);
    const session = await InferenceSession.create(model, { executionProviders: ['cpu'] });
    const facts = new Tensor('float32', Float32Array.from([1, 0.5, 0.25, 0, 1]), [1, 5]);
    const [score] = (await session.run({ facts }))['score']!.data as Float32Array;
    const { skills, culture, geography, career } = learned.weights;
    expect(score).toBeCloseTo(skills + 0.5 * culture + 0.25 * geography + career, 4);
    expect((await service.ask(administrator, `${weightsPath}/no-such-version`)).status).toBe(404);
  });

  it('is refused as not available just now while matching cannot be asked', async () => {
    matching.answers(
      answering(ListCriterionScoresRoute, () => {
        throw ServiceUnavailable({ service: 'matching' });
      }),
    );
    expect((await send(weightsPath, {})).status).toBe(503);
  });

  describe('and trying them', () => {
    const start = (plan: object) =>
      send(experimentsPath, { champion: 'default', challenger: learned.version, challengerPercent: 50, ...plan });
    const people = Array.from({ length: 40 }, () => newId());
    const given = async () => Promise.all(people.map(weightsFor));

    it('gives the challenger’s candidates the weights, and the others the defaults', async () => {
      expect(new Set(await given())).toEqual(new Set([null]));
      expect((await start({ name: 'first' })).status).toBe(201);
      const all = await given();
      expect(all).toContainEqual(learned.weights);
      expect(all).toContain(null);
      expect(await given()).toEqual(all);
    });

    it('is refused beside another such experiment, and against weights that nobody gets', async () => {
      const beside = await start({ name: 'second' });
      expect(beside.status).toBe(409);
      expect(await beside.json()).toMatchObject({
        code: 'analytics.weights_experiment_misplaced',
        params: { reason: 'running' },
      });
      // One about something else may run.
      expect((await start({ name: 'other', champion: 'blue', challenger: 'green' })).status).toBe(201);
      await send(`${experimentsPath}/first/conclusion`, { keep: 'challenger' });
      expect(await (await start({ name: 'second' })).json()).toMatchObject({
        params: { reason: 'other_champion', champion: learned.version },
      });
    });

    it('gives everybody what was kept, and the defaults again after a roll-back', async () => {
      expect(new Set((await given()).map((weights) => weights?.skills))).toEqual(new Set([learned.weights.skills]));
      expect((await send(`${experimentsPath}/first/roll-back`)).status).toBe(200);
      expect(new Set(await given())).toEqual(new Set([null]));
    });

    it('is stopped by itself when it does harm, for everybody at once', async () => {
      expect((await start({ name: 'third' })).status).toBe(201);
      expect(await given()).toContainEqual(learned.weights);
      await admin.query('TRUNCATE analytics.shown_item, analytics.outcome_fact');
      await admin.query(`UPDATE analytics.experiment SET started_at = now() - interval '11 days' WHERE name = 'third'`);
      const { rows } = await admin.query<{ salt: string }>(
        `SELECT salt FROM analytics.experiment WHERE name = 'third'`,
      );
      const exposed = Array.from({ length: 1_000 }, () => newId());
      const assigning = { salt: rows[0]!.salt, challengerPercent: 50, everyoneGets: null };
      // Half of the challenger's candidates dismiss what they are shown, and one in five of the others.
      const dismissing = exposed.filter(
        (person, at) => at % 10 < (variantOf(assigning, person) === 'challenger' ? 5 : 2),
      );
      await admin.query(
        `INSERT INTO analytics.shown_item (candidate_id, list_id, job_id, position, page_size, model_version, shown_at)
         SELECT person, gen_random_uuid(), gen_random_uuid(), 1, 20, 'reference-2', now() - interval '10 days'
           FROM unnest($1::uuid[]) AS person`,
        [exposed],
      );
      await admin.query(
        `INSERT INTO analytics.outcome_fact (candidate_id, outcome_id, job_id, kind, occurred_at)
         SELECT person, gen_random_uuid(), gen_random_uuid(), 'dismissed', now() - interval '9 days'
           FROM unnest($1::uuid[]) AS person`,
        [dismissing],
      );
      await service.app.get(JobQueue).enqueue({ name: guardExperimentsJob, payload: {} });
      await expect.poll(async () => new Set(await given()), { timeout: 15_000 }).toEqual(new Set([null]));
      expect(await (await service.ask(administrator, `${experimentsPath}/third`)).json()).toMatchObject({
        status: 'rolled_back',
        endedBecause: 'harm',
      });
    });
  });
});
