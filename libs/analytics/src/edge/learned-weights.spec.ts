import {
  GetWeightsAssignmentRoute,
  LearnedWeights,
  LearningRun,
  ListCriterionScoresRoute,
  ListLearningRunsRoute,
  type ListExperimentsRoute,
  ServiceUnavailable,
  VersionedWeights,
  careerParts,
  criteria,
  hasEnded,
  partWeights,
  workStyleDimensions,
  type Criterion,
  type CriterionScores,
  type PartNumbers,
  type ReplyOf,
} from '@iworkz/contracts';
import { SeededRandom, newId } from '@iworkz/kernel';
import { JobQueue, signServiceToken, variantOf } from '@iworkz/platform';
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
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AnalyticsContext } from '../analytics.context.js';
import { scoredFacts } from '../domain/scored-facts.js';
import { day } from '../domain/week.js';
import { Outcomes } from '../use-cases/learning-ports.js';
import { guardExperimentsJob } from './guard-experiments.js';

type Taste = Readonly<Record<Criterion, number>> & { readonly parts?: PartNumbers };

/** What the people of a market choose by; they are shown jobs in an order that goes by geography alone. */
const truth: Taste = { skills: 2, culture: 0.5, geography: 0.2, salary: 1.3, career: 0.4 };
/** What others choose by, who care for some parts of culture and career more than for others. */
const truthWithParts = {
  ...{ skills: 2, culture: 3.5, geography: 0.5, salary: 1.5, career: 1.5 },
  parts: {
    culture: {
      decisions: 1.875,
      communication: 0.5,
      hierarchy: 1.625,
      collaboration: 0.5,
      change: 0.75,
      togetherness: 0.75,
    },
    career: { level: 30, industry: 45, growth: 25 },
  },
};

let database: TestDatabase;
let service: ServiceUnderTest;
let matching: StandInService;
let admin: pg.Client;
const known = new Map<string, CriterionScores>();
const scoresKnown = answering(ListCriterionScoresRoute, ({ body }) => ({
  items: body.pairs.flatMap(({ candidateId, jobId }) => known.get(`${candidateId} ${jobId}`) ?? []),
}));
const administrator = { userId: newId(), roles: ['admin'] };

beforeAll(async () => {
  database = await testDatabase('analytics');
  matching = await standInService(scoresKnown);
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
const runsPath = ListLearningRunsRoute.path;
const learningRun = async (id: string) => {
  const { items } = ListLearningRunsRoute.response.parse(await (await service.ask(administrator, runsPath)).json());
  return items.find((run) => run.id === id)!;
};
const endedRun = (id: string) =>
  vi.waitFor(
    async () => {
      const run = await learningRun(id);
      expect(run).toSatisfy(hasEnded);
      return run;
    },
    { timeout: 60_000, interval: 50 },
  );
async function askToLearn(): Promise<string> {
  const answer = await send(weightsPath, {});
  expect(answer.status).toBe(202);
  return LearningRun.parse(await answer.json()).id;
}
async function learn(): Promise<LearnedWeights> {
  const { result } = await endedRun(await askToLearn());
  const { items } = (await (await service.ask(administrator, weightsPath)).json()) as { items: LearnedWeights[] };
  return LearnedWeights.parse(items.find(({ version }) => version === result!.version));
}
const experimentsPath = '/api/v1/analytics/experiments';

/** A job as matching scores it: its parts each by itself where somebody cares for them, else as their criterion. */
function aScoredJob(random: SeededRandom, candidateId: string, apart: boolean): CriterionScores {
  const scores = Object.fromEntries(
    criteria.map((criterion) => [criterion, random.next()]),
  ) as CriterionScores['scores'];
  const answered = (): number => (apart ? Math.floor(5 * random.next()) / 4 : scores.culture);
  const culture = Object.fromEntries(workStyleDimensions.map((name) => [name, answered()])) as PartNumbers['culture'];
  const stood = (): number => (apart ? random.next() : scores.career);
  const career = Object.fromEntries(careerParts.map((name) => [name, stood()])) as PartNumbers['career'];
  const mean = workStyleDimensions.reduce((sum, name) => sum + culture[name] / 6, 0);
  const usual = 0.5 * career.level + 0.3 * career.industry + 0.2 * career.growth;
  return {
    ...{ candidateId, jobId: newId() },
    scores: { ...scores, culture: mean, career: usual },
    parts: { culture, career },
  };
}

function attraction({ scores, parts }: CriterionScores, taste: Taste): number {
  const { culture, career } = taste.parts ?? { culture: undefined, career: undefined };
  const own = {
    ...scores,
    ...(culture && {
      culture: workStyleDimensions.reduce((sum, name) => sum + (culture[name] * parts.culture[name]) / 6, 0),
    }),
    ...(career && { career: careerParts.reduce((sum, name) => sum + (career[name] * parts.career[name]) / 100, 0) }),
  };
  return criteria.reduce((sum, criterion) => sum + taste[criterion] * own[criterion], 0);
}

/** Lists of ten jobs, each place looked at with probability 1/place, and what was applied to among them. */
async function market(seed: number, people: number, listsEach: number, taste: Taste = truth): Promise<void> {
  const random = new SeededRandom(seed);
  const shown: unknown[][] = [];
  const applied: unknown[][] = [];
  for (let person = 0; person < people; person += 1) {
    // The same each time, since the id decides who is learned from.
    const candidateId = `0000000${seed}-0000-7000-8000-${String(person).padStart(12, '0')}`;
    for (let list = 0; list < listsEach; list += 1) {
      const listId = newId();
      const jobs = Array.from({ length: 10 }, () => aScoredJob(random, candidateId, taste.parts !== undefined)).sort(
        (one, other) => other.scores.geography - one.scores.geography,
      );
      const most = Math.max(...jobs.map((job) => attraction(job, taste)));
      for (const [at, job] of jobs.entries()) {
        known.set(`${candidateId} ${job.jobId}`, job);
        shown.push([candidateId, listId, job.jobId, at + 1]);
        const relevance = Math.exp(attraction(job, taste) - most);
        if (random.chance(relevance / (at + 1))) applied.push([candidateId, job.jobId, listId]);
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

async function asMatching(path: string): Promise<unknown> {
  const token = await signServiceToken('matching', service.config.serviceTokenKey);
  return (await fetch(service.url + path, { headers: { authorization: `Bearer ${token}` } })).json();
}
const weightsAssignment = async () =>
  GetWeightsAssignmentRoute.response.parse(await asMatching(GetWeightsAssignmentRoute.path)).assignment;

/** What a model says of a job, by its facts. */
async function scoreOf(model: Buffer, valueOf: (fact: (typeof scoredFacts)[number]) => number): Promise<number> {
  const session = await InferenceSession.create(model, { executionProviders: ['cpu'] });
  const facts = new Tensor('float32', Float32Array.from(scoredFacts, valueOf), [1, scoredFacts.length]);
  return ((await session.run({ facts }))['score']!.data as Float32Array)[0]!;
}

describe('learning weights', () => {
  let learned: LearnedWeights;

  it('is refused while there is little to learn from', async () => {
    await market(1, 20, 3);
    expect(await endedRun(await askToLearn())).toMatchObject({
      about: { choice: 'applied' },
      state: 'failed',
      problem: { code: 'analytics.too_few_choices', params: { needed: 200 } },
    });
  });

  it('is for operators alone', async () => {
    for (const role of ['candidate', 'employer']) {
      const caller = { userId: newId(), roles: [role], companyId: newId() };
      expect((await send(weightsPath, {}, caller)).status).toBe(403);
      expect((await service.ask(caller, weightsPath)).status).toBe(403);
      expect((await service.ask(caller, runsPath)).status).toBe(403);
    }
  });

  it('finds what people chose by, whatever order they were shown, within the bounds of every weight', async () => {
    await market(2, 260, 6);
    learned = await learn();
    const { weights, unbounded, heldOut, choices, candidates } = learned;
    expect(VersionedWeights.parse(weights)).toEqual(weights);
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
    // Too few choices to learn more than that.
    expect(choices).toBeLessThan(2_000);
    expect([weights.parts, learned.parts]).toEqual([undefined, undefined]);
  });

  it('keeps them with a model in ONNX that gives the same numbers', async () => {
    const listed = (await (await service.ask(administrator, weightsPath)).json()) as { items: LearnedWeights[] };
    expect(listed.items).toEqual([learned]);
    const read = await service.ask(administrator, `${weightsPath}/${learned.version}`);
    const { onnx, ...rest } = (await read.json()) as LearnedWeights & { onnx: string };
    expect(rest).toEqual(learned);
    const model = Buffer.from(onnx, 'base64');
    expect(createHash('sha256').update(model).digest('hex')).toBe(learned.modelHash);
    const { skills, culture, geography, career } = learned.weights;
    const byCriterion = { skills: 1, culture: 0.5, geography: 0.25, salary: 0, career: 1 };
    expect(await scoreOf(model, ({ criterion }) => byCriterion[criterion])).toBeCloseTo(
      skills + 0.5 * culture + 0.25 * geography + career,
      4,
    );
    expect((await service.ask(administrator, `${weightsPath}/no-such-version`)).status).toBe(404);
  });

  it('finds weights within criteria where there are choices enough, and keeps those that do better for others', async () => {
    await admin.query('TRUNCATE analytics.shown_item, analytics.outcome_fact');
    await market(3, 900, 3, truthWithParts);
    learned = await learn();
    const { weights, unbounded, parts, choices, heldOut } = learned;
    expect(choices).toBeGreaterThan(2_000);
    expect(VersionedWeights.parse(weights)).toEqual(weights);
    const wanted = truthWithParts.parts;
    for (const name of workStyleDimensions)
      expect(Math.abs(parts!.unbounded.culture[name] - wanted.culture[name]), name).toBeLessThan(0.4);
    for (const name of careerParts)
      expect(Math.abs(parts!.unbounded.career[name] - wanted.career[name]), name).toBeLessThan(12);
    const { culture, career } = weights.parts!;
    const others = ['communication', 'collaboration', 'change', 'togetherness'] as const;
    for (const name of others) {
      expect(culture.decisions).toBeGreaterThan(culture[name]);
      expect(culture.hierarchy).toBeGreaterThan(culture[name]);
    }
    expect(career.industry).toBeGreaterThan(career.level);
    expect(Math.abs(unbounded['culture']! - 100 * (truthWithParts.culture / 9))).toBeLessThan(8);
    expect(parts!.heldOutLoss!).toBeLessThan(parts!.heldOutLossWithout!);
    expect(heldOut.loss).toBe(parts!.heldOutLoss);
    const { onnx } = (await (await service.ask(administrator, `${weightsPath}/${learned.version}`)).json()) as {
      onnx: string;
    };
    const alone = await scoreOf(Buffer.from(onnx, 'base64'), ({ name }) => (name === 'culture.decisions' ? 1 : 0));
    expect(alone).toBeCloseTo((weights.culture * culture.decisions) / 6, 4);
  });

  it('leaves the default ones within criteria where people care for parts as these do, though there are choices enough', async () => {
    await admin.query('TRUNCATE analytics.shown_item, analytics.outcome_fact');
    await market(4, 900, 3, { ...truthWithParts, parts: partWeights });
    const { weights, parts, choices, heldOut } = await learn();
    expect(choices).toBeGreaterThan(2_000);
    expect(weights.parts).toBeUndefined();
    expect(parts!.heldOutLoss!).toBeGreaterThanOrEqual(parts!.heldOutLossWithout!);
    expect(heldOut.loss).toBe(parts!.heldOutLossWithout);
  });

  it('hears everybody before anybody twice, and the latest of each, where there is more than it takes in', async () => {
    await admin.query('TRUNCATE analytics.shown_item, analytics.outcome_fact');
    // A hundred accounts that were there first could fill all that is taken.
    await market(5, 100, 110);
    await admin.query(
      `UPDATE analytics.shown_item SET shown_at = shown_at - ('x' || right(list_id::text, 6))::bit(24)::int * interval '100 ms'`,
    );
    await market(6, 900, 3);
    const choosing = await admin.query<{ candidate_id: string; list_id: string; shown_at: Date }>(
      `SELECT candidate_id, list_id, max(shown_at) AS shown_at FROM analytics.shown_item
        WHERE (candidate_id, list_id) IN (SELECT candidate_id, list_id FROM analytics.outcome_fact)
        GROUP BY candidate_id, list_id ORDER BY shown_at`,
    );
    expect(choosing.rows.length).toBeGreaterThan(10_500);
    // The last one of each.
    const latest = new Map(choosing.rows.map((row) => [row.candidate_id, row.shown_at.getTime()]));
    const { candidates, lists } = await learn();
    // One in five is asked, not learned from.
    expect(candidates).toBeGreaterThan(0.75 * latest.size);
    expect(lists).toBeGreaterThan(7_500);
    expect(lists).toBeLessThanOrEqual(10_000);

    const [from, to] = [new Date(Date.now() - 60 * day), new Date(Date.now() + day)];
    const heard = async (until: Date) => {
      const limits = { perPerson: 100, most: 150 };
      return service.app.get(Outcomes, { strict: false }).teachingLists(from, until, ['applied'], limits);
    };
    const taken = await heard(to);
    const people = taken.map(({ candidateId }) => candidateId);
    expect(new Set(people).size).toBe(150);
    expect(taken.map(({ shownAt }) => shownAt.getTime())).toEqual(people.map((person) => latest.get(person)));
    const first = people.filter((person) => person.startsWith('00000005')).length;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(40);
    expect(await heard(to)).toEqual(taken);
    expect(await heard(new Date(to.getTime() + day))).not.toEqual(taken);
  }, 60_000);

  it('waits and is tried again while matching cannot be asked', async () => {
    matching.answers(
      answering(ListCriterionScoresRoute, () => {
        throw ServiceUnavailable({ service: 'matching' });
      }),
    );
    const id = await askToLearn();
    await expect
      .poll(() => learningRun(id), { timeout: 15_000 })
      .toMatchObject({ state: 'waiting', problem: { code: ServiceUnavailable.code, params: { service: 'matching' } } });
    matching.answers(scoresKnown);
    expect(await endedRun(id)).toMatchObject({ state: 'done', problem: null });
  }, 60_000);

  describe('and trying them', () => {
    const start = (plan: object) =>
      send(experimentsPath, { champion: 'default', challenger: learned.version, challengerPercent: 50, ...plan });
    const people = Array.from({ length: 40 }, () => newId());
    const listed = async () =>
      (await (await service.ask(administrator, experimentsPath)).json()) as ReplyOf<typeof ListExperimentsRoute>;
    const inUse = async () => (await listed()).weightsInUse;
    /** As matching takes it. */
    const given = async () => {
      const assignment = await weightsAssignment();
      return people.map((person) => assignment && assignment[variantOf(assignment, person)].weights);
    };

    it('gives the challenger’s candidates the weights, and the others the defaults', async () => {
      expect(new Set(await given())).toEqual(new Set([null]));
      expect(await inUse()).toEqual({ version: 'default', runningExperiment: null });
      expect((await start({ name: 'first' })).status).toBe(201);
      expect(await inUse()).toEqual({ version: 'default', runningExperiment: 'first' });
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

    it('gives everybody what was kept, however many experiments come after it, and the defaults again after a roll-back', async () => {
      await admin.query(
        `INSERT INTO analytics.experiment
         SELECT (jsonb_populate_record(other, jsonb_build_object('name', 'later-' || number, 'salt', gen_random_uuid(),
                 'started_at', now() + number * interval '1 second', 'status', 'concluded', 'everyone_gets', 'champion'))).*
           FROM analytics.experiment other, generate_series(1, 120) AS number WHERE other.name = 'other'`,
      );
      expect(new Set((await given()).map((weights) => weights?.skills))).toEqual(new Set([learned.weights.skills]));
      expect(await (await start({ name: 'second' })).json()).toMatchObject({
        params: { reason: 'other_champion', champion: learned.version },
      });
      expect(await inUse()).toEqual({ version: learned.version, runningExperiment: null });
      // Whoever rolls back what is in force finds it here.
      const names = (await listed()).items.map(({ name }) => name);
      expect([names[0], names.length]).toEqual(['later-120', 102]);
      expect(names.slice(-2)).toEqual(['other', 'first']);
      expect((await send(`${experimentsPath}/first/roll-back`)).status).toBe(200);
      expect(new Set(await given())).toEqual(new Set([null]));
      expect(await inUse()).toEqual({ version: 'default', runningExperiment: null });
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
