import {
  ApplicationMoved,
  ApplicationSubmitted,
  JobPublished,
  ListShownApplicantsRoute,
  OutcomeRecorded,
  PersonalDataErased,
  RankingQuality,
  holderRoutesOf,
  type ApplicationStatus,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import {
  aLawfulPosting,
  anEnvelope,
  jsonCaller,
  runningService,
  testDatabase,
  type ServiceUnderTest,
  type TestCaller,
  type TestDatabase,
} from '@iworkz/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnalyticsContext } from '../analytics.context.js';

let database: TestDatabase;
let service: ServiceUnderTest;
const companies = Array.from({ length: 6 }, () => ({ companyId: newId(), jobId: newId() }));
const [ours, rival] = companies as [(typeof companies)[number], (typeof companies)[number]];
const send = jsonCaller(() => service);
const administrator: TestCaller = { userId: newId(), roles: ['admin'] };
const memberOf = ({ companyId }: { companyId: string }): TestCaller => ({
  ...{ userId: newId(), roles: ['employer'], companyId },
});

beforeAll(async () => {
  database = await testDatabase('analytics');
  service = await runningService({ name: 'analytics', modules: [AnalyticsContext] }, database);
  const publishedAt = new Date().toISOString();
  for (const { companyId, jobId } of companies)
    await service.publish(JobPublished, {
      ...{ jobId, companyId, companyName: 'A', version: 1, evaluationId: newId(), publishedAt },
      content: aLawfulPosting(),
    });
  await vi.waitFor(async () => expect(await count('job_fact WHERE published')).toBe(companies.length), {
    timeout: 15_000,
  });
});
afterAll(async () => {
  await service.close();
  await database.drop();
});
beforeEach(() => database.rows('TRUNCATE analytics.shown_applicant, analytics.shown_item, analytics.outcome_fact'));

async function count(what: string): Promise<number> {
  return (await database.rows<{ n: number }>(`SELECT count(*)::int AS n FROM analytics.${what}`))[0]!.n;
}

/** @returns the applicants, and what moves one of them on. */
async function applied(to: { companyId: string; jobId: string }, people: number) {
  const base = { ...to, jobTitle: 'T', companyName: 'A' };
  const applications = Array.from({ length: people }, () => ({
    ...{ ...base, applicationId: newId(), candidateId: newId() },
  }));
  const told = async (events: readonly ReturnType<typeof anEnvelope>[]) => {
    const before = await count("inbox_event WHERE consumer = 'analytics.learn-from-applications'");
    await service.publishEnvelopes(...events);
    await expect
      .poll(() => count("inbox_event WHERE consumer = 'analytics.learn-from-applications'"), { timeout: 15_000 })
      .toBe(before + events.length);
  };
  const submittedAt = new Date().toISOString();
  await told(applications.map((application) => anEnvelope(ApplicationSubmitted, { ...application, submittedAt })));
  return {
    ids: applications.map(({ candidateId }) => candidateId),
    moved: (index: number, from: ApplicationStatus, next: ApplicationStatus, at = new Date()) =>
      told([anEnvelope(ApplicationMoved, { ...applications[index]!, from, to: next, movedAt: at.toISOString() }, at)]),
  };
}

const place = (position: number, listId: string) => ({
  ...{ listId, position, pageSize: 20, modelVersion: 'reference-2', weightsVersion: null },
});
type Kind = 'applicant_shown' | 'applicant_viewed';
const act = (kind: Kind, jobId: string, candidateId: string, position: number, listId: string) => ({
  ...{ id: newId(), kind, jobId, candidateId, place: place(position, listId) },
});
const tell = (who: TestCaller | undefined, acts: readonly object[]) =>
  send(who, 'POST', '/api/v1/analytics/outcomes', { acts });
const rows = () =>
  database.rows<{ candidate_id: string; position: number; viewed: boolean }>(
    'SELECT candidate_id, position, viewed_at IS NOT NULL AS viewed FROM analytics.shown_applicant ORDER BY position',
  );

describe('what a company’s page tells of applicants', () => {
  it('is recorded once for each list, however often and by whichever member it is sent', async () => {
    const { ids } = await applied(ours, 2);
    const listId = newId();
    const [first, second] = ids as [string, string];
    const acts = [
      act('applicant_shown', ours.jobId, first, 1, listId),
      act('applicant_shown', ours.jobId, second, 2, listId),
      act('applicant_viewed', ours.jobId, second, 2, listId),
    ];
    expect(await tell(memberOf(ours), acts)).toMatchObject({
      status: 200,
      body: { recorded: 3, repeated: 0, unknownJobIds: [], unknownCandidateIds: [] },
    });
    expect(await tell(memberOf(ours), [...acts].reverse())).toMatchObject({ body: { recorded: 0, repeated: 3 } });
    expect(await rows()).toEqual([
      { candidate_id: first, position: 1, viewed: false },
      { candidate_id: second, position: 2, viewed: true },
    ]);
    // Viewed before the page could tell that they were shown: that is said too.
    const other = newId();
    await tell(memberOf(ours), [act('applicant_viewed', ours.jobId, first, 9, other)]);
    expect((await rows()).at(-1)).toEqual({ candidate_id: first, position: 9, viewed: true });

    const log = () =>
      database.rows<{ envelope: string }>('SELECT envelope FROM bus.log WHERE topic = $1 AND key = $2', [
        OutcomeRecorded.topic,
        second,
      ]);
    await expect.poll(async () => (await log()).length).toBe(2);
    const events = (await log()).map(({ envelope }) => (JSON.parse(envelope) as { data: object }).data);
    expect(events).toMatchObject([
      { kind: 'applied' },
      { kind: 'viewed', viewedBy: 'company', jobId: ours.jobId, place: { listId, position: 2 } },
    ]);
  });

  it('counts for applicants of own jobs only, and answers alike of others and of nobody', async () => {
    const { ids } = await applied(rival, 1);
    const { ids: own } = await applied(ours, 1);
    const nobody = newId();
    const acts = [
      act('applicant_viewed', rival.jobId, ids[0]!, 1, newId()),
      act('applicant_viewed', rival.jobId, nobody, 1, newId()),
      act('applicant_viewed', ours.jobId, ids[0]!, 1, newId()),
      act('applicant_viewed', ours.jobId, nobody, 2, newId()),
      act('applicant_viewed', ours.jobId, own[0]!, 3, newId()),
    ];
    expect((await tell(memberOf(ours), acts)).body).toEqual({
      ...{ recorded: 1, repeated: 0, unknownJobIds: [rival.jobId], unknownCandidateIds: [ids[0], nobody] },
    });
    expect((await rows()).map(({ candidate_id }) => candidate_id)).toEqual(own);
  });

  it('is refused from anybody but members of a company, and so is what a candidate’s page tells from them', async () => {
    const { ids } = await applied(ours, 1);
    const seen = [act('applicant_shown', ours.jobId, ids[0]!, 1, newId())];
    const viewedJob = { id: newId(), kind: 'viewed', jobId: ours.jobId };
    expect((await tell(undefined, seen)).status).toBe(401);
    expect((await tell({ userId: ids[0]!, roles: ['candidate'] }, seen)).status).toBe(403);
    expect((await tell({ userId: newId(), roles: ['employer'] }, seen)).status).toBe(403);
    expect((await tell(administrator, seen)).status).toBe(403);
    expect((await tell(memberOf(ours), [...seen, viewedJob])).status).toBe(403);
    expect((await tell({ userId: ids[0]!, roles: ['candidate'] }, [viewedJob, ...seen])).status).toBe(403);
    const { place: _, ...nowhere } = seen[0]!;
    expect((await tell(memberOf(ours), [nowhere])).status).toBe(400);
    expect(await rows()).toEqual([]);
    expect(await count("outcome_fact WHERE kind = 'viewed'")).toBe(0);
  });

  it('is erased with the applicant, of whom nothing is recorded afterwards, and leaves the others', async () => {
    const { ids } = await applied(ours, 2);
    const [gone, other] = ids as [string, string];
    const acts = ids.map((id, at) => act('applicant_viewed', ours.jobId, id, at + 1, newId()));
    await tell(memberOf(ours), acts);
    const path = holderRoutesOf('analytics').eraseRoute.path.replace('{personId}', gone);
    const { body } = await send('service', 'POST', path, { requestId: newId() });
    expect(PersonalDataErased.parse(body).erased).toContainEqual({ what: 'shown_applicant', count: 1 });
    expect(await tell(memberOf(ours), acts)).toMatchObject({
      body: { recorded: 0, repeated: 1, unknownCandidateIds: [gone] },
    });
    expect(await rows()).toEqual([{ candidate_id: other, position: 2, viewed: true }]);
  });

  it('is refused for a while after sixty calls of one member in a minute', async () => {
    const { ids } = await applied(ours, 1);
    const [one, other] = [memberOf(ours), memberOf(ours)];
    const seen = [act('applicant_shown', ours.jobId, ids[0]!, 1, newId())];
    for (let call = 0; call < 60; call += 1) expect((await tell(one, seen)).status).toBe(200);
    expect((await tell(one, seen)).status).toBe(429);
    expect((await tell(other, seen)).status).toBe(200);
  });
});

describe('what was in sight', () => {
  const listed = async (who: TestCaller | 'service', query: string) =>
    send(who, 'GET', `${ListShownApplicantsRoute.path}?${query}`);

  it('is told to services list by list, of those that began in the window', async () => {
    const { ids } = await applied(ours, 3);
    const lists = [newId(), newId(), newId()].sort();
    for (const listId of lists)
      await tell(
        memberOf(ours),
        ids.map((id, at) => act('applicant_shown', ours.jobId, id, at + 1, listId)).slice(0, 2),
      );
    await database.rows("UPDATE analytics.shown_applicant SET shown_at = '2026-04-01T00:00:00Z'");
    // Begun before the window, and scrolled on within it.
    await database.rows(
      "UPDATE analytics.shown_applicant SET shown_at = '2026-03-31T23:59:59Z' WHERE list_id = $1 AND position = 1",
      [lists[1]],
    );
    const window = 'from=2026-04-01T00:00:00.000Z&to=2026-04-02T00:00:00.000Z';
    const first = ListShownApplicantsRoute.response.parse((await listed('service', `${window}&limit=1`)).body);
    const rest = ListShownApplicantsRoute.response.parse(
      (await listed('service', `${window}&cursor=${first.nextCursor}`)).body,
    );
    const places = [
      { candidateId: ids[0], position: 1 },
      { candidateId: ids[1], position: 2 },
    ];
    expect([...first.items, ...rest.items]).toEqual(
      [lists[0], lists[2]].map((id) => ({ id, jobId: ours.jobId, shownAt: '2026-04-01T00:00:00.000Z', places })),
    );
    expect(rest.nextCursor).toBeNull();
    for (const who of [administrator, memberOf(ours)]) expect((await listed(who, window)).status).toBe(403);
  });
});

describe('the quality of lists of applicants', () => {
  const quality = async (query: string) =>
    RankingQuality.parse((await send(administrator, 'GET', `/api/v1/analytics/ranking-quality${query}`)).body);

  it('is a count by hand of lists, steps and places, by companies', async () => {
    for (const [index, company] of companies.entries()) {
      const { ids, moved } = await applied(company, 12);
      const [early, late] = [newId(), newId()];
      const shown = (listId: string) => ids.map((id, at) => act('applicant_shown', company.jobId, id, at + 1, listId));
      await tell(memberOf(company), shown(early));
      // Viewed from the first list; that it was shown again since does not take its steps away.
      await tell(memberOf(company), [act('applicant_viewed', company.jobId, ids[1]!, 2, early)]);
      await tell(memberOf(company), shown(late));
      await moved(1, 'screening', 'interview');
      if (index === 0) {
        await moved(3, 'screening', 'interview');
        await moved(3, 'interview', 'offer');
        await moved(5, 'received', 'rejected');
      }
    }
    // All of it in the middle of one week, as it followed each other.
    const shift = Date.parse('2026-03-04T10:00:00Z') - Date.now();
    for (const moved of [
      'shown_applicant SET shown_at',
      'shown_applicant SET viewed_at',
      'outcome_fact SET occurred_at',
    ])
      await database.rows(`UPDATE analytics.${moved} = ${moved.split(' ').at(-1)} + $1 * interval '1 millisecond'`, [
        shift,
      ]);
    const { applicantLists, weeks, smallestGroup } = await quality('?from=2026-03-01&to=2026-03-31');
    expect(weeks).toEqual([]);
    expect(applicantLists).toMatchObject({ groupsLeftOut: 0, positionBias: { eta: 1, source: 'assumed' } });
    const [week] = applicantLists.weeks;
    expect(week).toMatchObject({ week: '2026-03-02', modelVersion: 'reference-2', weightsVersion: null });
    expect(week).toMatchObject({ lists: 12, companies: 6 });
    expect(companies.length).toBeGreaterThanOrEqual(smallestGroup);
    // Six invited from place 2 of the early lists, one offered the job from place 4 of a late one; a rejection gains nothing.
    const invited = (6 * 6) / Math.log2(3);
    const offered = 8 / Math.log2(5);
    expect(week!.uncorrected.precisionAt10.value).toBeCloseTo(7 / 120, 12);
    expect(week!.uncorrected.dcgAt10.value).toBeCloseTo((invited + offered) / 12, 12);
    expect(week!.uncorrected.ndcgAt10.value).toBeCloseTo((invited + offered) / (6 * 6 + 8), 12);
    expect(week!.corrected.precisionAt10.value).toBeCloseTo((6 * 2 + 4) / 120, 12);
  });

  it('is left out for fewer than five companies, and learns how attention falls from applicants seen at several places', async () => {
    const week = "'2026-02-04T10:00:00Z'::timestamptz";
    await database.rows(
      `INSERT INTO analytics.shown_applicant
         (job_id, list_id, candidate_id, position, page_size, model_version, shown_at, viewed_at)
       SELECT $1, gen_random_uuid(), candidate_id, place, 20, 'one', ${week},
              CASE WHEN (place = 1) = (n % 3 > 0) THEN ${week} END
         FROM (SELECT gen_random_uuid() AS candidate_id, n FROM generate_series(1, 300) AS n) AS person,
              unnest(ARRAY[1, 4]) AS place`,
      [ours.jobId],
    );
    const { applicantLists, positionBias } = await quality('?from=2026-02-01&to=2026-02-28');
    expect(applicantLists).toMatchObject({ weeks: [], groupsLeftOut: 1, positionBias: { informativePairs: 300 } });
    expect(applicantLists.positionBias.eta).toBeCloseTo(0.5, 3);
    expect(positionBias).toMatchObject({ source: 'assumed', informativePairs: 0 });
  });
});
