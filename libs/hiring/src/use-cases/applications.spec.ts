import { applicationStatuses, type ApplicationStatus, type WorkAuthorization } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { employerTransitions } from '../domain/application-status.js';
import {
  aFinding,
  anEmployer,
  anEvaluation,
  asCandidate,
  asEmployer,
  away,
  hiringWorld,
  type HiringWorld,
} from '../testing/hiring-world.js';

const employer = anEmployer();
let world: HiringWorld;
let jobId: string;
beforeAll(async () => {
  world = await hiringWorld();
  jobId = (await world.openJob(employer)).id;
});
afterAll(() => world.end());
afterEach(() => {
  world.law.judge = () => anEvaluation();
  world.ranking.totals = undefined;
  world.authorizations.answer = () => Promise.resolve(null);
});

const notFound = { code: 'resource.not_found' };
const types = async (key: string) => (await world.events(key)).map((event) => event.type);
const mine = (candidateId: string, applicationId: string) =>
  world.applications.getMine(asCandidate(candidateId), { params: { applicationId } });
const move = (applicationId: string, to: ApplicationStatus, note: string | null = null, by = employer) =>
  world.moveApplication.byEmployer(asEmployer(by), applicationId, to, note);
const applicants = (id: string) =>
  world.applications.listApplicants(asEmployer(employer), { params: { jobId: id }, query: {} });

describe('applying', () => {
  it('is recorded once and announced with what the two sides need', async () => {
    const candidateId = newId();
    const ctx = asCandidate(candidateId);
    const application = await world.applications.submit(ctx, {
      body: { jobId, message: 'よろしくお願いいたします。' },
      idempotencyKey: 'key',
    });
    expect(application).toMatchObject({
      jobId,
      companyName: '株式会社みどり技研',
      status: 'received',
      message: 'よろしくお願いいたします。',
      history: [{ status: 'received', at: '2026-11-20T03:00:00.123Z', note: null }],
    });
    expect(await world.events(application.id)).toMatchObject([
      {
        type: 'hiring.application.submitted',
        data: { applicationId: application.id, jobId, candidateId, companyId: employer.companyId },
      },
    ]);
  });

  it('a second time is refused with the first application, and announces nothing', async () => {
    const candidateId = newId();
    const first = await world.apply(jobId, candidateId);
    await expect(world.apply(jobId, candidateId)).rejects.toMatchObject({
      code: 'hiring.already_applied',
      params: { applicationId: first },
    });
    expect(await world.db.application.count({ where: { jobId, candidateId } })).toBe(1);
    expect(await types(first)).toEqual(['hiring.application.submitted']);
  });

  it('fifty times at once makes one application', async () => {
    const candidateId = newId();
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => world.apply(jobId, candidateId)));
    const made = outcomes.filter((outcome) => outcome.status === 'fulfilled').map((outcome) => outcome.value);
    expect(made).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({ code: 'hiring.already_applied', params: { applicationId: made[0] } });
    expect(await types(made[0]!)).toEqual(['hiring.application.submitted']);
    expect(await world.db.applicationStep.count({ where: { applicationId: made[0]! } })).toBe(1);
  });

  it('is possible to open jobs only, and a draft looks like no job at all', async () => {
    const draft = await world.draft(employer);
    const closed = await world.openJob(employer);
    await world.jobs.close(asEmployer(employer), { params: { jobId: closed.id } });
    await expect(world.apply(draft.id)).rejects.toMatchObject(notFound);
    await expect(world.apply(newId())).rejects.toMatchObject(notFound);
    await expect(world.apply(closed.id)).rejects.toMatchObject({
      code: 'hiring.job_not_open',
      params: { jobId: closed.id },
    });
  });

  it('never gets into a job after it was closed, however the two race', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 8 }), async (before) => {
        const { id } = await world.openJob(employer);
        const early = Promise.allSettled(Array.from({ length: before }, () => world.apply(id)));
        const closing = world.jobs.close(asEmployer(employer), { params: { jobId: id } });
        const late = Promise.allSettled(Array.from({ length: 8 - before }, () => world.apply(id)));
        await closing;
        const afterwards = await Promise.allSettled([world.apply(id), world.apply(id)]);
        const racing = [...(await early), ...(await late)];
        expect(afterwards.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected']);
        const accepted = racing.filter((outcome) => outcome.status === 'fulfilled').length;
        expect(await world.db.application.count({ where: { jobId: id } })).toBe(accepted);
        for (const outcome of racing)
          if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'hiring.job_not_open' });
      }),
      { numRuns: 9 },
    );
  });
});

describe('the list of one’s applications', () => {
  it('holds each once over all pages, newest first, whatever is added meanwhile', async () => {
    const jobs = await Promise.all(Array.from({ length: 8 }, () => world.openJob(employer)));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 4 }), async (count, limit) => {
        const candidateId = newId();
        const made: string[] = [];
        for (const job of jobs.slice(0, count)) made.unshift(await world.apply(job.id, candidateId));
        const seen: string[] = [];
        let cursor: string | undefined;
        let more: string[] = jobs.slice(count).map((job) => job.id);
        do {
          const page = await world.applications.listMine(asCandidate(candidateId), { query: { limit, cursor } });
          expect(page.items.length).toBeLessThanOrEqual(limit);
          seen.push(...page.items.map((item) => item.id));
          cursor = page.nextCursor ?? undefined;
          const [next, ...rest] = more;
          if (next) await world.apply(next, candidateId);
          more = rest;
        } while (cursor);
        expect(seen).toEqual(made);
      }),
      { numRuns: 10 },
    );
  });

  it('shows nobody else’s', async () => {
    const applicationId = await world.apply(jobId);
    const stranger = newId();
    expect(await world.applications.listMine(asCandidate(stranger), { query: { limit: 20 } })).toEqual({
      items: [],
      nextCursor: null,
    });
    await expect(mine(stranger, applicationId)).rejects.toMatchObject(notFound);
    await expect(
      world.applications.withdraw(asCandidate(stranger), { params: { applicationId } }),
    ).rejects.toMatchObject(notFound);
  });
});

describe('moving an application', () => {
  it('follows the state machine for every pair of statuses, and changes nothing when it refuses', async () => {
    for (const from of applicationStatuses) {
      for (const to of applicationStatuses) {
        const { applicationId, candidateId } = await world.applicationAt(from, employer, jobId);
        const before = await types(applicationId);
        const outcome = await move(applicationId, to).then(
          () => 'moved',
          (error: unknown) => error,
        );
        const allowed = employerTransitions(from);
        if (allowed.includes(to)) {
          expect(outcome, `${from} to ${to}`).toBe('moved');
          expect(await mine(candidateId, applicationId)).toMatchObject({ status: to });
          expect((await world.events(applicationId)).at(-1)).toMatchObject({
            type: 'hiring.application.moved',
            data: { from, to, candidateId },
          });
        } else {
          expect(outcome, `${from} to ${to}`).toMatchObject({
            code: 'hiring.transition_forbidden',
            params: { from, to, allowed },
          });
          expect(await mine(candidateId, applicationId)).toMatchObject({ status: from });
          expect(await types(applicationId)).toEqual(before);
        }
      }
    }
  });

  it('keeps the steps in order, and the employer’s notes from the candidate', async () => {
    const candidateId = newId();
    const applicationId = await world.apply(jobId, candidateId);
    await move(applicationId, 'screening', '書類は良好。給与の希望が高い。');
    await move(applicationId, 'rejected', '面接には呼ばない。');
    const statuses = ['received', 'screening', 'rejected'];
    const own = await mine(candidateId, applicationId);
    const listed = await world.applications.listMine(asCandidate(candidateId), { query: { limit: 1 } });
    expect(own.history.map((step) => step.status)).toEqual(statuses);
    expect(JSON.stringify([own, listed])).not.toMatch(/書類|面接/);
    expect(JSON.stringify(await world.events(applicationId))).not.toMatch(/書類|面接/);
    const shown = (await applicants(jobId)).items.find((item) => item.applicationId === applicationId);
    expect(shown?.history.map((step) => step.note)).toEqual([
      null,
      '書類は良好。給与の希望が高い。',
      '面接には呼ばない。',
    ]);
  });

  it('takes one of twenty equal moves that come at once', async () => {
    const applicationId = await world.apply(jobId);
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => move(applicationId, 'screening')));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    expect(await types(applicationId)).toEqual(['hiring.application.submitted', 'hiring.application.moved']);
  });

  it('is for the job’s own company: to others the application does not exist', async () => {
    const applicationId = await world.apply(jobId);
    await expect(move(applicationId, 'screening', null, anEmployer())).rejects.toMatchObject(notFound);
    await expect(move(newId(), 'screening')).rejects.toMatchObject(notFound);
    await expect(
      world.moveApplication.byEmployer(asCandidate(newId()), applicationId, 'screening', null),
    ).rejects.toMatchObject({ code: 'auth.not_permitted' });
  });
});

describe('withdrawing', () => {
  it('is the candidate’s, from every step before the end, and ends the application', async () => {
    for (const from of applicationStatuses) {
      const { applicationId, candidateId } = await world.applicationAt(from, employer, jobId);
      const withdrawal = world.applications.withdraw(asCandidate(candidateId), { params: { applicationId } });
      if (['hired', 'rejected', 'withdrawn'].includes(from))
        await expect(withdrawal).rejects.toMatchObject({ code: 'hiring.transition_forbidden', params: { from } });
      else expect(await withdrawal).toMatchObject({ status: 'withdrawn' });
    }
  });

  it('and being rejected at the same moment end in one of the two', async () => {
    const { applicationId, candidateId } = await world.applicationAt('interview', employer, jobId);
    const outcomes = await Promise.allSettled([
      world.moveApplication.withdraw(asCandidate(candidateId), applicationId),
      move(applicationId, 'rejected'),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('making an offer', () => {
  const engineer: WorkAuthorization = {
    status: 'engineer_humanities_international',
    expiresOn: '2028-03-31',
    outsideActivityPermission: false,
    degreeField: null,
  };

  it('asks immigration law about this person and these duties, and hands on its judgement', async () => {
    const { applicationId } = await world.applicationAt('interview', employer, jobId);
    const evaluation = anEvaluation({ kind: 'work_permission' });
    world.authorizations.answer = () => Promise.resolve(engineer);
    world.law.judge = () => evaluation;
    const reply = await world.applications.move(asEmployer(employer), {
      params: { applicationId },
      body: { to: 'offer', note: null },
    });
    expect(reply).toEqual({ applicationId, status: 'offer', allowedTransitions: ['hired', 'rejected'], evaluation });
    expect(world.law.asked.at(-1)).toEqual({ authorization: engineer });
  });

  it('is refused with the findings where the law forbids it, and the applicant stays in interview', async () => {
    const { applicationId, candidateId } = await world.applicationAt('interview', employer, jobId);
    const findings = [aFinding({ ruleId: 'IM-19', statute: '出入国管理及び難民認定法', article: '第19条' })];
    world.law.judge = () => anEvaluation({ kind: 'work_permission', allowed: false, findings });
    await expect(move(applicationId, 'offer')).rejects.toMatchObject({
      code: 'hiring.offer_refused',
      params: { findings },
    });
    expect(await mine(candidateId, applicationId)).toMatchObject({ status: 'interview' });
  });

  it.each(['profiles', 'compliance'])('is not made while %s cannot be asked', async (neighbour) => {
    const { applicationId, candidateId } = await world.applicationAt('interview', employer, jobId);
    if (neighbour === 'profiles') world.authorizations.answer = away('backend-api');
    else world.law.judge = away('compliance');
    await expect(move(applicationId, 'offer')).rejects.toMatchObject({ code: 'service.unavailable' });
    expect(await mine(candidateId, applicationId)).toMatchObject({ status: 'interview' });
  });

  it('is not made to somebody who withdrew while the law was asked', async () => {
    const { applicationId, candidateId } = await world.applicationAt('interview', employer, jobId);
    world.law.judge = async () => {
      await world.moveApplication.withdraw(asCandidate(candidateId), applicationId);
      return anEvaluation({ kind: 'work_permission' });
    };
    await expect(move(applicationId, 'offer')).rejects.toMatchObject({
      code: 'hiring.transition_forbidden',
      params: { from: 'withdrawn', allowed: [] },
    });
    expect(await mine(candidateId, applicationId)).toMatchObject({ status: 'withdrawn' });
  });

  it('asks no law for any other step', async () => {
    const asked = world.law.asked.length;
    const { applicationId } = await world.applicationAt('interview', employer, jobId);
    expect(await move(applicationId, 'rejected')).toBeNull();
    expect(world.law.asked).toHaveLength(asked);
  });
});

describe('the applicants of a job', () => {
  it('come best match first; who is not known to the ranking comes last, in order of arrival', async () => {
    const { id } = await world.openJob(employer);
    const people = Array.from({ length: 5 }, () => newId());
    for (const person of people) await world.apply(id, person);
    const [a, b, c, d, e] = people as [string, string, string, string, string];
    world.ranking.totals = new Map([
      [b, 41.5],
      [d, 88],
      [e, 60],
    ]);
    const list = await applicants(id);
    expect(list.ranked).toBe(true);
    expect(list.items.map((item) => item.candidateId)).toEqual([d, e, b, a, c]);
    expect(list.items.map((item) => item.match?.total ?? null)).toEqual([88, 60, 41.5, null, null]);
  });

  it('come as a mitigation orders them, with the scores they had, and the list says so', async () => {
    const { id } = await world.openJob(employer);
    const people = Array.from({ length: 3 }, () => newId());
    for (const person of people) await world.apply(id, person);
    const [a, b, c] = people as [string, string, string];
    world.ranking.totals = new Map([
      [a, 41.5],
      [b, 88],
    ]);
    expect((await applicants(id)).reordered).toBe(false);
    world.shortlistOrder.reordered = true;
    const list = await applicants(id);
    world.shortlistOrder.reordered = false;
    expect(list.reordered).toBe(true);
    expect(list.items.map(({ candidateId, match }) => [candidateId, match?.total ?? null])).toEqual([
      [a, 41.5],
      [b, 88],
      [c, null],
    ]);
  });

  it('come in order of arrival while ranking is away, and the list says so', async () => {
    const { id } = await world.openJob(employer);
    const people = Array.from({ length: 4 }, () => newId());
    for (const person of people) await world.apply(id, person);
    const list = await applicants(id);
    expect(list.ranked).toBe(false);
    expect(list.items.map((item) => item.candidateId)).toEqual(people);
    expect(list.items.every((item) => item.match === null)).toBe(true);
  });

  it('are nobody for a job nobody applied to', async () => {
    const { id } = await world.openJob(employer);
    expect(await applicants(id)).toEqual({
      ...{ items: [], total: 0, facets: { status: [], conditionsMet: 0 }, ranked: true, reordered: false },
    });
  });
});
