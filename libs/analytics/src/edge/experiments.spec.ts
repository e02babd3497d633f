import { Experiment, ExperimentResult, JobPublished, type Assignment } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { JobQueue, signServiceToken, variantOf } from '@iworkz/platform';
import {
  aLawfulPosting,
  runningService,
  testDatabase,
  type ServiceUnderTest,
  type TestDatabase,
} from '@iworkz/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AnalyticsContext } from '../analytics.context.js';
import { guardExperimentsJob } from './guard-experiments.js';

let database: TestDatabase;
let service: ServiceUnderTest;
let admin: pg.Client;
const jobId = newId();

beforeAll(async () => {
  database = await testDatabase('analytics');
  service = await runningService({ name: 'analytics', modules: [AnalyticsContext] }, database);
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await service.publish(JobPublished, {
    ...{ jobId, companyId: newId(), companyName: 'A', version: 1, evaluationId: newId() },
    ...{ publishedAt: new Date().toISOString(), content: aLawfulPosting() },
  });
});
afterAll(async () => {
  await admin.end();
  await service.close();
  await database.drop();
});

const administrator = { userId: newId(), roles: ['admin'] };
const path = '/api/v1/analytics/experiments';
const post = (to: string, body?: unknown, caller = administrator) =>
  service.ask(caller, to, {
    method: 'POST',
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
let experiments = 0;
async function started(plan: object = {}): Promise<Experiment> {
  experiments += 1;
  const answer = await post(path, { name: `try-${experiments}`, champion: 'one', challenger: 'two', ...plan });
  expect(answer.status).toBe(201);
  return Experiment.parse(await answer.json());
}
const read = async (name: string) =>
  ExperimentResult.parse(await (await service.ask(administrator, `${path}/${name}`)).json());

async function assignment(userId: string, experiment: string): Promise<Assignment> {
  const token = await signServiceToken('matching', service.config.serviceTokenKey);
  const answer = await fetch(`${service.url}/api/v1/experiments/assignments?userId=${userId}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(answer.status).toBe(200);
  const { items } = (await answer.json()) as { items: Assignment[] };
  return items.find((item) => item.experiment === experiment)!;
}

/**
 * Candidates who were shown a job ten days ago, when the experiment had been running for a day. Written as rows: thousands of
 * sign-ins would take minutes, and the clock of the service is that of the machine.
 */
async function exposed(
  experiment: string,
  size: number,
  share: Readonly<Record<'champion' | 'challenger', number>>,
  kind: 'dismissed' | 'applied' = 'dismissed',
) {
  await admin.query('TRUNCATE analytics.shown_item, analytics.outcome_fact');
  await admin.query(`UPDATE analytics.experiment SET started_at = now() - interval '11 days' WHERE name = $1`, [
    experiment,
  ]);
  await admin.query(
    `INSERT INTO analytics.shown_item (candidate_id, list_id, job_id, position, page_size, model_version, shown_at)
     SELECT gen_random_uuid(), gen_random_uuid(), $1, 1, 20, 'one', now() - interval '10 days' FROM generate_series(1, $2)`,
    [jobId, size],
  );
  const { rows } = await admin.query<{ candidate_id: string }>('SELECT candidate_id FROM analytics.shown_item');
  // The variants as services are told them, one by one for some, and by the same rule for all.
  const plan = await admin.query<{ salt: string; challenger_percent: number }>(
    'SELECT salt, challenger_percent FROM analytics.experiment WHERE name = $1',
    [experiment],
  );
  const { salt, challenger_percent: challengerPercent } = plan.rows[0]!;
  const arms = { champion: [] as string[], challenger: [] as string[] };
  for (const { candidate_id: id } of rows)
    arms[variantOf({ salt, challengerPercent, everyoneGets: null }, id)].push(id);
  for (const [variant, people] of Object.entries(arms))
    expect((await assignment(people[0]!, experiment)).variant).toBe(variant);
  for (const variant of ['champion', 'challenger'] as const) {
    const people = arms[variant].slice(0, Math.round(arms[variant].length * share[variant]));
    await admin.query(
      `INSERT INTO analytics.outcome_fact (candidate_id, outcome_id, job_id, kind, occurred_at)
       SELECT person, gen_random_uuid(), $1, $3, now() - interval '9 days' FROM unnest($2::uuid[]) AS person`,
      [jobId, people, kind],
    );
  }
  return arms;
}

const guard = () => service.app.get(JobQueue).enqueue({ name: guardExperimentsJob, payload: {} });
const idle = () =>
  expect
    .poll(async () => (await service.app.get(JobQueue).depth())[guardExperimentsJob] ?? 0, { timeout: 15_000 })
    .toBe(0);

describe('an experiment', () => {
  it('gives each person one variant, the same at every call, and tells its version', async () => {
    const { name } = await started({ challengerPercent: 50 });
    const people = Array.from({ length: 40 }, () => newId());
    const first = await Promise.all(people.map((person) => assignment(person, name)));
    expect(await Promise.all(people.map((person) => assignment(person, name)))).toEqual(first);
    expect(new Set(first.map(({ variant, version }) => `${variant} ${version}`))).toEqual(
      new Set(['champion one', 'challenger two']),
    );
  });

  it('keeps its name to itself, and its salt', async () => {
    const experiment = await started();
    const again = await post(path, { name: experiment.name, champion: 'one', challenger: 'three' });
    expect(again.status).toBe(409);
    expect(await again.json()).toMatchObject({ code: 'analytics.experiment_name_taken' });
    expect(JSON.stringify([experiment, await read(experiment.name)])).not.toContain('salt');
    const { items } = (await (await service.ask(administrator, path)).json()) as { items: Experiment[] };
    expect(items[0]).toEqual(experiment);
  });

  it('ends with the variant that is kept, once', async () => {
    const { name } = await started({ challengerPercent: 1 });
    const concluded = await post(`${path}/${name}/conclusion`, { keep: 'challenger' });
    expect(await concluded.json()).toMatchObject({
      status: 'concluded',
      everyoneGets: 'challenger',
      endedBecause: 'decision',
    });
    for (let i = 0; i < 5; i += 1) expect((await assignment(newId(), name)).version).toBe('two');
    expect((await post(`${path}/${name}/conclusion`, { keep: 'champion' })).status).toBe(409);
  });

  it('is rolled back in one call, while it runs and after the challenger was kept, and a second call changes nothing', async () => {
    for (const kept of [false, true]) {
      const { name } = await started();
      if (kept) await post(`${path}/${name}/conclusion`, { keep: 'challenger' });
      const first = Experiment.parse(await (await post(`${path}/${name}/roll-back`)).json());
      expect(first).toMatchObject({ status: 'rolled_back', everyoneGets: 'champion', endedBecause: 'roll_back' });
      expect(await (await post(`${path}/${name}/roll-back`)).json()).toEqual(first);
      for (let i = 0; i < 5; i += 1) expect((await assignment(newId(), name)).version).toBe('one');
    }
    expect((await post(`${path}/no-such-experiment/roll-back`)).status).toBe(404);
  });

  it('is for operators; assignments are for services alone', async () => {
    const { name } = await started();
    for (const role of ['candidate', 'employer']) {
      const caller = { userId: newId(), roles: [role], companyId: newId() };
      expect((await service.ask(caller, path)).status).toBe(403);
      expect((await service.ask(caller, `${path}/${name}`)).status).toBe(403);
      for (const to of [path, `${path}/${name}/conclusion`, `${path}/${name}/roll-back`])
        expect((await post(to, {}, caller)).status).toBe(403);
    }
    for (const ofServices of [`assignments?userId=${newId()}`, 'weights-assignment'])
      expect((await service.ask(administrator, `/api/v1/experiments/${ofServices}`)).status).toBe(403);
    expect((await read(name)).status).toBe('running');
  });
});

describe('the result of an experiment', () => {
  it('counts each candidate whose window has closed, by the variant that services were told', async () => {
    const { name } = await started({ challengerPercent: 20 });
    const arms = await exposed(name, 1_000, { champion: 0.1, challenger: 0.1 });
    // Outside of the window of seven days, before it, and of somebody whose window is still open.
    const late = arms.champion.at(-1)!;
    await admin.query(
      `INSERT INTO analytics.outcome_fact (candidate_id, outcome_id, job_id, kind, occurred_at) VALUES
       ($1, gen_random_uuid(), $2, 'dismissed', now() - interval '2 days'),
       ($1, gen_random_uuid(), $2, 'dismissed', now() - interval '12 days')`,
      [late, jobId],
    );
    await admin.query(
      `INSERT INTO analytics.shown_item (candidate_id, list_id, job_id, position, page_size, model_version, shown_at)
       VALUES (gen_random_uuid(), gen_random_uuid(), $1, 1, 20, 'one', now() - interval '3 days')`,
      [jobId],
    );
    const { guarded, result, sampleRatioMismatch } = await read(name);
    for (const variant of ['champion', 'challenger'] as const) {
      const candidates = arms[variant].length;
      expect(guarded[variant]).toEqual({ candidates, successes: Math.round(candidates * 0.1) });
      expect(result[variant]).toEqual({ candidates, successes: 0 });
    }
    expect(guarded.verdict).toBe('undecided');
    expect(result.verdict).toBe('too_early');
    expect(sampleRatioMismatch).toBe(false);
  });

  it('tells when a variant has lost candidates on the way', async () => {
    // Far more than chance: whom an experiment gives which variant is as random as their ids.
    const { name } = await started();
    const { challenger } = await exposed(name, 2_000, { champion: 0.1, challenger: 0.1 });
    await admin.query('DELETE FROM analytics.shown_item WHERE candidate_id = ANY ($1)', [challenger.slice(0, 400)]);
    expect((await read(name)).sampleRatioMismatch).toBe(true);
  });
});

describe('the guard of experiments', () => {
  it('rolls back one that does harm and writes it to the audit log; the others run on', async () => {
    const [harmless, harmful] = [await started(), await started()];
    await exposed(harmless.name, 1_000, { champion: 0.2, challenger: 0.2 });
    await guard();
    await idle();
    expect((await read(harmless.name)).status).toBe('running');
    expect((await read(harmful.name)).status).toBe('running');

    await exposed(harmful.name, 1_000, { champion: 0.2, challenger: 0.45 });
    expect((await read(harmful.name)).guarded.verdict).toBe('challenger_worse');
    await guard();
    await expect
      .poll(async () => read(harmful.name), { timeout: 15_000 })
      .toMatchObject({ status: 'rolled_back', everyoneGets: 'champion', endedBecause: 'harm' });
    expect((await assignment(newId(), harmful.name)).version).toBe('one');
    await idle();
    const audited = await admin.query('SELECT actor, action, reason FROM analytics.audit_entry WHERE subject = $1', [
      `experiment:${harmful.name}`,
    ]);
    expect(audited.rows).toEqual([
      { actor: 'service:analytics', action: 'analytics.roll_back_experiment', reason: 'harm' },
    ]);
    expect((await read(harmless.name)).status).toBe('running');
  });

  it('rolls back one whose challenger is worse by what was to become better, though the guardrail is silent', async () => {
    const { name } = await started();
    await exposed(name, 1_000, { champion: 0.45, challenger: 0.2 }, 'applied');
    const before = await read(name);
    expect([before.result.verdict, before.guarded.verdict]).toEqual(['challenger_worse', 'too_early']);
    await guard();
    await expect
      .poll(async () => read(name), { timeout: 15_000 })
      .toMatchObject({ status: 'rolled_back', everyoneGets: 'champion', endedBecause: 'harm' });
  });
});
