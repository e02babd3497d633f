import { JobContent, type DomainError, type Job } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { aLawfulPosting, anUnlawfulPosting } from '@iworkz/testing';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  aFinding,
  anEmployer,
  anEvaluation,
  asAnybody,
  asCandidate,
  asEmployer,
  away,
  hiringWorld,
  unknownCompany,
  type Employer,
  type HiringWorld,
} from '../testing/hiring-world.js';

let world: HiringWorld;
beforeAll(async () => {
  world = await hiringWorld();
});
afterAll(() => world.end());
afterEach(() => {
  world.law.judge = () => anEvaluation();
});

const notFound = { code: 'resource.not_found' };
const types = async (key: string) => (await world.events(key)).map((event) => event.type);
const get = (employer: Employer, jobId: string) => world.jobs.get(asEmployer(employer), { params: { jobId } });
const publish = (employer: Employer, jobId: string) => world.jobs.publish(asEmployer(employer), { params: { jobId } });
const close = (employer: Employer, jobId: string) => world.jobs.close(asEmployer(employer), { params: { jobId } });
const update = (employer: Employer, jobId: string, version: number, content: JobContent) =>
  world.jobs.update(asEmployer(employer), { params: { jobId }, body: { version, content } });

describe('writing a job', () => {
  it('makes a draft of the first version in the name of the own company', async () => {
    const employer = anEmployer();
    const job = await world.draft(employer);
    expect(job).toMatchObject({
      companyId: employer.companyId,
      companyName: '株式会社みどり技研',
      status: 'draft',
      version: 1,
      createdAt: '2026-11-20T03:00:00.123Z',
      publishedAt: null,
      closedAt: null,
      content: aLawfulPosting(),
    });
    expect(await get(employer, job.id)).toEqual(job);
    expect(await types(job.id)).toEqual([]);
  });

  it('makes one job of a request that is repeated, also twenty times at once', async () => {
    const employer = anEmployer();
    const made = await Promise.all(Array.from({ length: 20 }, () => world.draft(employer, undefined, 'same key')));
    const again = await world.draft(employer, undefined, 'same key');
    expect(new Set([...made, again].map((job) => job.id))).toHaveProperty('size', 1);
    expect(await world.db.job.count({ where: { companyId: employer.companyId } })).toBe(1);
  });

  it('takes the same key of somebody else for another request', async () => {
    const [ours, theirs] = [anEmployer(), anEmployer()];
    const [first, second] = [await world.draft(ours, undefined, 'key'), await world.draft(theirs, undefined, 'key')];
    expect(second.id).not.toBe(first.id);
    expect([first.companyId, second.companyId]).toEqual([ours.companyId, theirs.companyId]);
  });

  it('is refused to people without a company, and for a company nobody knows', async () => {
    await expect(world.createJob.execute(asCandidate(newId()), aLawfulPosting(), 'key')).rejects.toMatchObject({
      code: 'auth.not_permitted',
    });
    await expect(world.draft(anEmployer(unknownCompany))).rejects.toMatchObject(notFound);
    expect(await world.db.job.count({ where: { companyId: unknownCompany } })).toBe(0);
  });
});

describe('rewriting a job', () => {
  it('makes the next version of the draft', async () => {
    const employer = anEmployer();
    const { id } = await world.draft(employer);
    const content = aLawfulPosting({ title: '主任エンジニア' });
    expect(await update(employer, id, 1, content)).toMatchObject({ version: 2, content: { title: '主任エンジニア' } });
    expect(await get(employer, id)).toMatchObject({
      version: 2,
      status: 'draft',
      content: { title: '主任エンジニア' },
    });
  });

  it('lets exactly one of ten writers through who read the same version, and tells the others the current one', async () => {
    const employer = anEmployer();
    const { id } = await world.draft(employer);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_, writer) => update(employer, id, 1, aLawfulPosting({ title: `版${writer}` }))),
    );
    const written = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(written).toHaveLength(1);
    for (const { reason } of refused)
      expect(reason).toMatchObject({ code: 'hiring.job_changed_meanwhile', params: { currentVersion: 2 } });
    expect((await get(employer, id)).content.title).toBe((written[0]!.value as Job).content.title);
  });

  it('is refused once the job is published, and once it is closed', async () => {
    const employer = anEmployer();
    const { id } = await world.openJob(employer);
    const rewrite = () => update(employer, id, 1, aLawfulPosting({ title: '別の仕事' }));
    await expect(rewrite()).rejects.toMatchObject({ code: 'hiring.job_status_forbids', params: { status: 'open' } });
    await close(employer, id);
    await expect(rewrite()).rejects.toMatchObject({ params: { status: 'closed' } });
    expect((await get(employer, id)).content.title).toBe(aLawfulPosting().title);
  });
});

describe('checking a job', () => {
  it('says what the law says of it as it stands, and changes nothing', async () => {
    const employer = anEmployer();
    const { id } = await world.draft(employer, anUnlawfulPosting());
    const evaluation = anEvaluation({ allowed: false, findings: [aFinding()] });
    world.law.judge = () => evaluation;
    expect(await world.jobs.check(asEmployer(employer), { params: { jobId: id } })).toEqual(evaluation);
    expect(world.law.asked.at(-1)).toEqual({ posting: anUnlawfulPosting() });
    expect(await types(id)).toEqual([]);
  });
});

describe('publishing a job', () => {
  it('opens it and announces it with the judgement it passed', async () => {
    const employer = anEmployer();
    const { id } = await world.draft(employer);
    const evaluation = anEvaluation();
    world.law.judge = () => evaluation;
    expect(await publish(employer, id)).toMatchObject({ status: 'open', publishedAt: '2026-11-20T03:00:00.123Z' });
    const events = await world.events(id);
    expect(events).toMatchObject([
      {
        type: 'hiring.job.published',
        data: { jobId: id, companyId: employer.companyId, version: 1, evaluationId: evaluation.id },
      },
    ]);
    expect(events[0]!.data['content']).toEqual(aLawfulPosting());
    expect(await world.db.job.findUnique({ where: { id } })).toMatchObject({ evaluationId: evaluation.id });
  });

  it('leaves what the law refuses a draft, says the findings and announces the refusal', async () => {
    const employer = anEmployer();
    const { id } = await world.draft(employer, anUnlawfulPosting());
    const findings = [
      aFinding(),
      aFinding({ field: '/pay/max' }),
      aFinding({ ruleId: 'EO-10', severity: 'WARN', field: '/title' }),
    ];
    const evaluation = anEvaluation({ allowed: false, findings });
    world.law.judge = () => evaluation;
    await expect(publish(employer, id)).rejects.toMatchObject({ code: 'hiring.posting_refused', params: { findings } });
    expect(await get(employer, id)).toMatchObject({ status: 'draft', publishedAt: null });
    expect(await world.events(id)).toMatchObject([
      { type: 'hiring.job.refused', data: { jobId: id, evaluationId: evaluation.id, ruleIds: ['MW-4'] } },
    ]);
  });

  it('publishes nothing while no judgement can be had', async () => {
    const employer = anEmployer();
    const { id } = await world.draft(employer);
    world.law.judge = away('compliance');
    await expect(publish(employer, id)).rejects.toMatchObject({
      code: 'service.unavailable',
      params: { service: 'compliance' },
    });
    expect(await get(employer, id)).toMatchObject({ status: 'draft' });
    expect(await types(id)).toEqual([]);
  });

  it('does not publish a text that was written after the judgement', async () => {
    const employer = anEmployer();
    const { id } = await world.draft(employer);
    world.law.judge = async () => {
      await update(employer, id, 1, anUnlawfulPosting());
      return anEvaluation();
    };
    await expect(publish(employer, id)).rejects.toMatchObject({
      code: 'hiring.job_changed_meanwhile',
      params: { currentVersion: 2 },
    });
    expect(await get(employer, id)).toMatchObject({ status: 'draft', version: 2 });
    expect(await types(id)).toEqual([]);
  });

  it('announces the job once when it is asked twenty times at once', async () => {
    const employer = anEmployer();
    const { id } = await world.draft(employer);
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => publish(employer, id)));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({ code: 'hiring.job_status_forbids', params: { status: 'open' } });
    expect(await types(id)).toEqual(['hiring.job.published']);
  });
});

describe('closing a job', () => {
  it('ends it once, also when asked ten times at once', async () => {
    const employer = anEmployer();
    const { id } = await world.openJob(employer);
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => close(employer, id)));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    expect(await get(employer, id)).toMatchObject({ status: 'closed', closedAt: '2026-11-20T03:00:00.123Z' });
    expect(await types(id)).toEqual(['hiring.job.published', 'hiring.job.closed']);
  });

  it('is refused for a draft', async () => {
    const employer = anEmployer();
    const { id } = await world.draft(employer);
    await expect(close(employer, id)).rejects.toMatchObject({ params: { status: 'draft' } });
  });
});

describe('who sees a job', () => {
  it('of a draft is its own company alone', async () => {
    const employer = anEmployer();
    const { id } = await world.draft(employer);
    const params = { params: { jobId: id } };
    expect(await world.jobs.get(asEmployer(anEmployer(employer.companyId)), params)).toMatchObject({ id });
    for (const ctx of [asAnybody(), asCandidate(newId()), asEmployer(anEmployer())])
      await expect(world.jobs.get(ctx, params)).rejects.toMatchObject(notFound);
  });

  it('of an open or closed one is everybody', async () => {
    const employer = anEmployer();
    const { id } = await world.openJob(employer);
    expect(await world.jobs.get(asAnybody(), { params: { jobId: id } })).toMatchObject({ status: 'open' });
    await close(employer, id);
    expect(await world.jobs.get(asAnybody(), { params: { jobId: id } })).toMatchObject({ status: 'closed' });
  });

  it('does not let another company learn that it exists', async () => {
    const { id } = await world.openJob(anEmployer());
    const stranger = anEmployer();
    const params = { jobId: id };
    const attempts: (() => unknown)[] = [
      () => update(stranger, id, 1, aLawfulPosting()),
      () => world.jobs.check(asEmployer(stranger), { params }),
      () => publish(stranger, id),
      () => close(stranger, id),
      () => world.applications.listApplicants(asEmployer(stranger), { params, query: {} }),
    ];
    for (const attempt of attempts) {
      const refusal = await Promise.resolve(attempt()).catch((error: DomainError) => error);
      expect(refusal).toMatchObject({ ...notFound, params: { resource: 'job', id } });
    }
  });
});

describe('the list of a company’s jobs', () => {
  const pages = async (employer: Employer, limit: number, between: () => Promise<unknown>, status?: Job['status']) => {
    const seen: { id: string; applicantCount: number }[] = [];
    let cursor: string | undefined;
    for (;;) {
      const page = await world.jobs.listOfCompany(asEmployer(employer), { query: { limit, cursor, status } });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      seen.push(...page.items);
      if (page.nextCursor === null) return seen;
      cursor = page.nextCursor;
      await between();
    }
  };

  it('holds every job once over all its pages, newest first, whatever is added meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 5 }), async (count, limit) => {
        const employer = anEmployer();
        const made: string[] = [];
        for (let index = 0; index < count; index += 1) made.unshift((await world.draft(employer)).id);
        const seen = await pages(employer, limit, async () => {
          await world.draft(employer);
          await world.draft(anEmployer());
        });
        expect(seen.map((job) => job.id)).toEqual(made);
      }),
      { numRuns: 12 },
    );
  });

  it('can be narrowed to one status, and counts who applied', async () => {
    const employer = anEmployer();
    await world.draft(employer);
    const { id } = await world.openJob(employer);
    await world.apply(id);
    await world.apply(id);
    expect(await pages(employer, 1, () => Promise.resolve(), 'open')).toMatchObject([{ id, applicantCount: 2 }]);
    expect(await pages(employer, 10, () => Promise.resolve(), 'closed')).toEqual([]);
  });

  it('refuses a cursor that it did not give', async () => {
    const query = { limit: 5, cursor: Buffer.from('not an id').toString('base64url') };
    await expect(world.jobs.listOfCompany(asEmployer(anEmployer()), { query })).rejects.toMatchObject({
      code: 'request.invalid_cursor',
    });
  });
});
