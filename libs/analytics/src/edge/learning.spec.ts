import {
  ApplicationMoved,
  ApplicationSubmitted,
  JobPublished,
  OutcomeRecorded,
  RankingQuality,
  type ApplicationStatus,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import {
  aLawfulPosting,
  anEnvelope,
  runningService,
  testDatabase,
  type ServiceUnderTest,
  type TestDatabase,
} from '@iworkz/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AnalyticsContext } from '../analytics.context.js';

let database: TestDatabase;
let service: ServiceUnderTest;
let admin: pg.Client;
const jobs = Array.from({ length: 12 }, () => newId());

beforeAll(async () => {
  database = await testDatabase('analytics');
  service = await runningService({ name: 'analytics', modules: [AnalyticsContext] }, database);
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const companyId = newId();
  for (const jobId of jobs)
    await service.publish(JobPublished, {
      ...{ jobId, companyId, companyName: 'A', version: 1, evaluationId: newId() },
      ...{ publishedAt: new Date().toISOString(), content: aLawfulPosting() },
    });
  await vi.waitFor(async () => expect(await count('job_fact WHERE published')).toBe(jobs.length), { timeout: 15_000 });
});
afterAll(async () => {
  await admin.end();
  await service.close();
  await database.drop();
});

async function count(what: string): Promise<number> {
  return (await admin.query<{ n: number }>(`SELECT count(*)::int AS n FROM analytics.${what}`)).rows[0]!.n;
}

const aCandidate = () => ({ userId: newId(), roles: ['candidate'] });
type Candidate = ReturnType<typeof aCandidate>;
const place = (position: number, listId: string, modelVersion = 'reference-1') => ({
  ...{ listId, position, pageSize: 20, modelVersion, weightsVersion: null },
});
const shownList = (listId: string, shown: readonly string[], modelVersion?: string) =>
  shown.map((jobId, i) => ({ id: newId(), jobId, kind: 'shown', place: place(i + 1, listId, modelVersion) }));

const tell = (caller: Candidate | undefined, acts: readonly unknown[]) =>
  service.ask(caller, '/api/v1/analytics/outcomes', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ acts }),
  });
const told = async (caller: Candidate, acts: readonly unknown[]) => {
  const answer = await tell(caller, acts);
  expect(answer.status).toBe(200);
  return (await answer.json()) as { recorded: number; repeated: number; unknownJobIds: string[] };
};

interface Announced {
  readonly kind: string;
  readonly jobId: string;
  readonly place: { listId: string; position: number; modelVersion: string } | null;
}
/** What reached the bus of one candidate, in its order there. */
async function announced(candidateId: string): Promise<Announced[]> {
  const { rows } = await admin.query<{ envelope: string }>(
    'SELECT envelope FROM bus.log WHERE topic = $1 AND key = $2 ORDER BY position',
    [OutcomeRecorded.topic, candidateId],
  );
  return rows.map(({ envelope }) => (JSON.parse(envelope) as { data: Announced }).data);
}

async function apply(candidateId: string, jobId: string, path: readonly ApplicationStatus[], at = new Date()) {
  const application = {
    ...{ applicationId: newId(), jobId, jobTitle: 'T', companyId: newId(), companyName: 'A', candidateId },
  };
  const submitted = anEnvelope(ApplicationSubmitted, { ...application, submittedAt: at.toISOString() }, at);
  let from: ApplicationStatus = 'received';
  const moves = path.map((to, i) => {
    const when = new Date(at.getTime() + (i + 1) * 1_000);
    const moved = anEnvelope(ApplicationMoved, { ...application, from, to, movedAt: when.toISOString() }, when);
    from = to;
    return moved;
  });
  const events = [submitted, ...moves];
  // Told again under other ids, as after a restored backup.
  const again = events.map((event) => ({ ...event, id: newId() }));
  const before = await handled();
  await service.publishEnvelopes(...events, ...again);
  await expect.poll(handled, { timeout: 15_000, interval: 30 }).toBe(before + 2 * events.length);
}
const handled = () => count("inbox_event WHERE consumer = 'analytics.learn-from-applications'");

describe('what a candidate’s page tells', () => {
  it('is recorded once, however often it is sent', async () => {
    const candidate = aCandidate();
    const listId = newId();
    const acts = [
      ...shownList(listId, jobs.slice(0, 3)),
      { id: newId(), jobId: jobs[1], kind: 'viewed', place: place(2, listId) },
      { id: newId(), jobId: jobs[1], kind: 'saved' },
    ];
    expect(await told(candidate, acts)).toEqual({
      recorded: 5,
      repeated: 0,
      unknownJobIds: [],
      unknownCandidateIds: [],
    });
    const results = await Promise.all([
      told(candidate, acts),
      told(candidate, [...acts].reverse()),
      told(candidate, acts),
    ]);
    expect(results.map(({ recorded, repeated }) => [recorded, repeated])).toEqual([
      [0, 5],
      [0, 5],
      [0, 5],
    ]);
    await expect.poll(() => announced(candidate.userId)).toHaveLength(2);
    expect(await announced(candidate.userId)).toMatchObject([
      { kind: 'viewed', jobId: jobs[1], place: { listId, position: 2, modelVersion: 'reference-1' } },
      { kind: 'saved', jobId: jobs[1], place: { listId, position: 2, modelVersion: 'reference-1' } },
    ]);
  });

  it('counts for the person who is signed in, and touches nobody else’s', async () => {
    const [one, other] = [aCandidate(), aCandidate()];
    const listId = newId();
    const viewed = { id: newId(), jobId: jobs[0], kind: 'viewed', place: place(1, listId) };
    await told(one, [viewed]);
    // The same ids from somebody else are that person's own act, not a change or a repeat of the first.
    expect(await told(other, [{ ...viewed, kind: 'dismissed', place: place(9, listId) }])).toMatchObject({
      recorded: 1,
    });
    const of = (candidate: Candidate) =>
      admin.query(
        `SELECT o.kind, s.position FROM analytics.outcome_fact o JOIN analytics.shown_item s
        USING (candidate_id, list_id, job_id) WHERE candidate_id = $1`,
        [candidate.userId],
      );
    expect((await of(one)).rows).toEqual([{ kind: 'viewed', position: 1 }]);
    expect((await of(other)).rows).toEqual([{ kind: 'dismissed', position: 9 }]);
  });

  it('is refused from anybody who is no candidate, and with a person in the body', async () => {
    const acts = shownList(newId(), jobs.slice(0, 1));
    expect((await tell(undefined, acts)).status).toBe(401);
    for (const role of ['employer', 'admin', 'super_admin'])
      expect((await tell({ userId: newId(), roles: [role] }, acts)).status).toBe(403);
    const forAnother = acts.map((act) => ({ ...act, candidateId: newId() }));
    expect((await tell(aCandidate(), forAnother)).status).toBe(400);
  });

  it('is refused without a place where one is needed, and beyond a hundred acts', async () => {
    const candidate = aCandidate();
    expect((await tell(candidate, [{ id: newId(), jobId: jobs[0], kind: 'shown' }])).status).toBe(400);
    expect((await tell(candidate, [{ id: newId(), jobId: jobs[0], kind: 'hired' }])).status).toBe(400);
    const many = Array.from({ length: 101 }, () => ({ id: newId(), jobId: jobs[0], kind: 'viewed' }));
    expect((await tell(candidate, many)).status).toBe(400);
    expect(await count(`outcome_fact WHERE candidate_id = '${candidate.userId}'`)).toBe(0);
  });

  it('leaves out jobs that were never published, and says which', async () => {
    const unknown = newId();
    const acts = [unknown, jobs[0]].map((jobId) => ({ id: newId(), jobId, kind: 'viewed' }));
    expect(await told(aCandidate(), acts)).toMatchObject({ recorded: 1, repeated: 0, unknownJobIds: [unknown] });
  });

  it('is refused for a while after sixty calls in a minute, for that person alone', async () => {
    const candidate = aCandidate();
    const act = { id: newId(), jobId: jobs[0], kind: 'viewed' };
    for (let call = 0; call < 60; call += 1) await told(candidate, [act]);
    const refused = await tell(candidate, [act]);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await told(aCandidate(), [{ ...act, id: newId() }]);
  });
});

describe('the steps of an application', () => {
  it('count for the list from which the job was viewed, though it was shown again since', async () => {
    const candidate = aCandidate();
    const [viewedList, laterList] = [newId(), newId()];
    await told(candidate, [
      ...shownList(viewedList, jobs.slice(0, 4), 'reference-1'),
      { id: newId(), jobId: jobs[3], kind: 'viewed', place: place(4, viewedList) },
    ]);
    await told(candidate, shownList(laterList, [jobs[3]!], 'learned-2'));
    await apply(candidate.userId, jobs[3]!, ['screening', 'interview', 'offer', 'hired']);
    await expect.poll(() => announced(candidate.userId)).toHaveLength(5);
    const events = await announced(candidate.userId);
    expect(events.map(({ kind }) => kind)).toEqual(['viewed', 'applied', 'shortlisted', 'offered', 'hired']);
    for (const event of events)
      expect(event.place).toMatchObject({ listId: viewedList, position: 4, modelVersion: 'reference-1' });
  });

  it('are outcomes without a place when no page told of one', async () => {
    const candidate = aCandidate();
    await apply(candidate.userId, jobs[0]!, ['rejected']);
    await expect.poll(() => announced(candidate.userId)).toHaveLength(2);
    expect(await announced(candidate.userId)).toMatchObject([
      { kind: 'applied', place: null },
      { kind: 'rejected', place: null },
    ]);
  });
});

describe('the quality of rankings', () => {
  const administrator = { userId: newId(), roles: ['admin'] };
  const quality = async (query = '') =>
    RankingQuality.parse(await (await service.ask(administrator, `/api/v1/analytics/ranking-quality${query}`)).json());

  it('is a count by hand of lists, gains and places, by version and week', async () => {
    await admin.query('TRUNCATE analytics.shown_item, analytics.outcome_fact');
    for (let person = 0; person < 6; person += 1) {
      const candidate = aCandidate();
      const listId = newId();
      await told(candidate, shownList(listId, jobs, 'worked-out'));
      await told(candidate, [{ id: newId(), jobId: jobs[1], kind: 'saved', place: place(2, listId, 'worked-out') }]);
      // A list of which nothing became; and a version that too few people saw.
      await told(candidate, shownList(newId(), jobs.slice(0, 2), 'worked-out'));
      if (person < 4) await told(candidate, shownList(newId(), jobs, 'seen-by-four'));
      if (person === 5) await apply(candidate.userId, jobs[3]!, ['interview', 'offer', 'hired']);
    }
    // All of it in one week long past, and the hiring three days after the application.
    await admin.query("UPDATE analytics.shown_item SET shown_at = '2026-03-04T10:00:00Z'");
    await admin.query("UPDATE analytics.outcome_fact SET occurred_at = '2026-03-05T10:00:00Z'");
    await admin.query("UPDATE analytics.outcome_fact SET occurred_at = '2026-03-08T10:00:00Z' WHERE kind = 'hired'");

    const report = await quality('?from=2026-03-01&to=2026-03-31');
    expect(report.positionBias).toMatchObject({ eta: 1, source: 'assumed', informativePairs: 0 });
    expect(report).toMatchObject({ smallestGroup: 5, groupsLeftOut: 1, from: '2026-03-01', to: '2026-03-31' });
    expect(report.weeks).toHaveLength(1);
    const [week] = report.weeks;
    expect(week).toMatchObject({ modelVersion: 'worked-out', week: '2026-03-02', lists: 12, candidates: 6 });
    // Six saved at place 2, and one hired from place 4.
    const savedDcg = (6 * 2) / Math.log2(3);
    const hiredDcg = 10 / Math.log2(5);
    const idealDcg = 5 * 2 + 10 + 2 / Math.log2(3);
    expect(week!.uncorrected.precisionAt10.value).toBeCloseTo(7 / 72, 12);
    expect(week!.uncorrected.dcgAt10.value).toBeCloseTo((savedDcg + hiredDcg) / 12, 12);
    expect(week!.uncorrected.ndcgAt10.value).toBeCloseTo((savedDcg + hiredDcg) / idealDcg, 12);
    // With 1/rank place 2 counts twice and place 4 four times.
    expect(week!.corrected.precisionAt10.value).toBeCloseTo((6 * 2 + 4) / 72, 12);
    expect(week!.corrected.dcgAt10.value).toBeCloseTo((2 * savedDcg + 4 * hiredDcg) / 12, 12);
    expect(report.timeToHire).toMatchObject([
      {
        ...{ modelVersion: 'worked-out', weightsVersion: null, week: '2026-03-02', hires: 1 },
        // Of one it would be that person's.
        medianDays: { value: null, low: null, high: null },
      },
    ]);
    await admin.query("UPDATE analytics.shown_item SET weights_version = 'weights-of-hire' WHERE job_id = $1", [
      jobs[3],
    ]);
    // Another window, since figures are kept for a while.
    expect((await quality('?from=2026-03-01&to=2026-03-30')).timeToHire).toMatchObject([
      { modelVersion: 'worked-out', weightsVersion: 'weights-of-hire', hires: 1 },
    ]);
  });

  it('says how long hiring took from five hires on', async () => {
    await admin.query('TRUNCATE analytics.shown_item, analytics.outcome_fact');
    const hire = async (appliedAt: string) =>
      admin.query(
        `WITH item AS (
           INSERT INTO analytics.shown_item (candidate_id, list_id, job_id, position, page_size, model_version, shown_at)
           VALUES (gen_random_uuid(), gen_random_uuid(), $1, 1, 20, 'hiring', '2026-01-05T10:00:00Z') RETURNING *)
         INSERT INTO analytics.outcome_fact (candidate_id, outcome_id, job_id, kind, list_id, occurred_at)
         SELECT candidate_id, gen_random_uuid(), job_id, kind, list_id, at::timestamptz
           FROM item, (VALUES ('applied', $2), ('hired', '2026-01-16T10:00:00Z')) AS act (kind, at)`,
        [jobs[0], appliedAt],
      );
    for (const date of [6, 9, 10, 11]) await hire(`2026-01-${String(date).padStart(2, '0')}T10:00:00Z`);
    const { timeToHire: four } = await quality('?from=2026-01-01&to=2026-01-30');
    expect(four).toMatchObject([{ week: '2026-01-12', hires: 4, medianDays: { value: null } }]);
    await hire('2026-01-08T10:00:00Z');
    // Another window, since figures are kept for a while.
    const { timeToHire: five } = await quality('?from=2026-01-01&to=2026-01-31');
    expect(five).toMatchObject([{ week: '2026-01-12', hires: 5, medianDays: { value: 7 } }]);
  });

  it('learns how attention falls from jobs that the same people saw at different places', async () => {
    await admin.query('TRUNCATE analytics.shown_item, analytics.outcome_fact');
    // Each of 300 people saw one job at place 1 and at place 4; looked at there, it was viewed twice as often as here.
    await admin.query(
      `WITH person AS (SELECT gen_random_uuid() AS candidate_id, n FROM generate_series(1, 300) AS n),
       item AS (
         INSERT INTO analytics.shown_item (candidate_id, list_id, job_id, position, page_size, model_version, shown_at)
         SELECT candidate_id, gen_random_uuid(), $1, place, 20, 'one', '2026-02-04T10:00:00Z'
           FROM person, unnest(ARRAY[1, 4]) AS place RETURNING *)
       INSERT INTO analytics.outcome_fact (candidate_id, outcome_id, job_id, kind, list_id, occurred_at)
       SELECT candidate_id, gen_random_uuid(), job_id, 'viewed', list_id, shown_at FROM item JOIN person USING (candidate_id)
        WHERE (position = 1) = (n % 3 > 0)`,
      [jobs[0]],
    );
    const { positionBias } = await quality('?from=2026-02-01&to=2026-02-28');
    expect(positionBias).toMatchObject({ source: 'fitted', informativePairs: 300 });
    // Half the attention at place 4: 4^-0.5.
    expect(positionBias.eta).toBeCloseTo(0.5, 3);
    expect(positionBias.low!).toBeGreaterThan(0.3);
    expect(positionBias.high!).toBeLessThan(0.7);
  });

  it('takes any days and answers for those that it can', async () => {
    const report = await quality('?from=0001-01-01&to=9999-12-31');
    expect(report.to).toBe(new Date().toISOString().slice(0, 10));
    expect((Date.parse(report.to) - Date.parse(report.from)) / 86_400_000).toBe(26 * 7 - 1);
    expect(await quality('?from=2026-03-31&to=0000-01-01')).toMatchObject({
      from: '2020-01-01',
      to: '2020-01-01',
      weeks: [],
    });
  });

  it('is for administrators', async () => {
    for (const role of ['candidate', 'employer'])
      expect(
        (await service.ask({ userId: newId(), roles: [role], companyId: newId() }, '/api/v1/analytics/ranking-quality'))
          .status,
      ).toBe(403);
  });
});
