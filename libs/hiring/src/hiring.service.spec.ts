import {
  ApplicationMoved,
  ApplicationSubmitted,
  CheckPostingRoute,
  CheckWorkPermissionRoute,
  CompanyRegistered,
  GetCompanyRoute,
  GetProfileForServiceRoute,
  NotFound,
  ProfileContent,
  ListObjectionsRoute,
  MakeNoticeForOfferRoute,
  NoticeIssued,
  NoticeRefused,
  PrintMadeNoticeRoute,
  OrderShortlistRoute,
  RankCandidatesRoute,
  UnknownJurisdiction,
  UserRegistered,
  type EventDefinition,
  type Evaluation,
  type NoticeDocument,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { ServiceClient, defineService } from '@iworkz/platform';
import {
  aLawfulPosting,
  anEnvelope,
  anUnlawfulPosting,
  answering,
  runningService,
  standInService,
  testDatabase,
  type FollowedEvent,
  type ServiceUnderTest,
  type StandInService,
  type TestCaller,
  type TestDatabase,
} from '@iworkz/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { MatchingRanking } from './adapters/neighbours.js';
import { HiringContext } from './hiring.context.js';
import { aFinding, aMatch, anEvaluation, asEmployer } from './testing/hiring-world.js';

const company = {
  id: newId(),
  name: '株式会社みどり技研',
  country: 'JP',
  industry: null,
  website: null,
  region: 'jp' as const,
};
const employer = { userId: newId(), roles: ['employer'], companyId: company.id };
const stranger = { userId: newId(), roles: ['employer'], companyId: newId() };
const candidate = () => ({ userId: newId(), roles: ['candidate'] });
const person = candidate();

let postgres: TestDatabase;
let service: ServiceUnderTest;
let neighbours: StandInService;
let announced: readonly FollowedEvent<EventDefinition>[];

/** By what a posting says of itself, as the true service would; its own rules are not what is tested here. */
const judgement = (allowed: boolean, kind: Evaluation['kind']) =>
  anEvaluation({ kind, allowed, findings: allowed ? [] : [aFinding()] });

beforeAll(async () => {
  postgres = await testDatabase('hiring');
  neighbours = await standInService();
  service = await runningService(defineService({ name: 'backend-api', modules: [HiringContext] }), postgres, {
    URL_COMPLIANCE: neighbours.url,
    URL_MATCHING: neighbours.url,
    URL_ANALYTICS: neighbours.url,
  });
  // Identity and profiles are the same service, but not here.
  const client = service.app.get(ServiceClient, { strict: false });
  (client as unknown as { config: unknown }).config = {
    ...service.config,
    serviceUrls: { ...service.config.serviceUrls, 'backend-api': neighbours.url },
  };
  announced = await service.follow<EventDefinition>(ApplicationSubmitted, ApplicationMoved, NoticeIssued);
});
afterAll(async () => {
  await service?.close();
  await neighbours?.close();
  await postgres?.drop();
});
beforeEach(() => {
  neighbours.answers(answering(GetCompanyRoute, () => company));
  neighbours.answers(
    answering(CheckPostingRoute, ({ body }) => judgement(body.job.title === aLawfulPosting().title, 'posting')),
  );
  neighbours.answers(answering(CheckWorkPermissionRoute, () => judgement(true, 'work_permission')));
  neighbours.answers(
    answering(RankCandidatesRoute, ({ body: { jobId, candidateIds } }) => ({
      items: candidateIds.map((candidateId) => aMatch({ jobId, candidateId, total: 50 })),
      unknownCandidateIds: [],
    })),
  );
  neighbours.answers(
    answering(GetProfileForServiceRoute, ({ params }) => {
      throw NotFound({ resource: 'profile', id: params.userId });
    }),
  );
});

type Body = Record<string, unknown>;
async function send(caller: TestCaller | undefined, method: string, path: string, body?: unknown, key?: string) {
  const response = await service.ask(caller, `/api/v1${path}`, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key ? { 'idempotency-key': key } : {}),
    },
  });
  return { status: response.status, body: (await response.json()) as Body };
}
const draft = async (content = aLawfulPosting()) => {
  const { status, body } = await send(employer, 'POST', '/jobs', content, newId());
  expect(status).toBe(201);
  return String(body['id']);
};
const openJob = async () => {
  const id = await draft();
  expect(await send(employer, 'POST', `/jobs/${id}/publication`)).toMatchObject({
    status: 200,
    body: { status: 'open' },
  });
  return id;
};
const applyTo = async (jobId: string, who: TestCaller) => {
  const { status, body } = await send(who, 'POST', '/applications', { jobId }, newId());
  expect(status).toBe(201);
  return String(body['id']);
};
const move = (applicationId: string, to: string, caller: TestCaller = employer) =>
  send(caller, 'POST', `/applications/${applicationId}/transitions`, { to });
const toInterview = async (applicationId: string) => {
  await move(applicationId, 'screening');
  expect((await move(applicationId, 'interview')).status).toBe(200);
};

describe('a job over HTTP', () => {
  it('is judged by compliance in the name of this service before it opens', async () => {
    const id = await draft();
    neighbours.answers(answering(CheckPostingRoute, () => judgement(true, 'posting')));
    expect((await send(employer, 'POST', `/jobs/${id}/publication`)).status).toBe(200);
    const call = neighbours.calls.findLast(({ route }) => route === 'checkPosting')!;
    expect(call.input).toEqual({
      body: { jobId: id, companyId: company.id, companyName: company.name, job: aLawfulPosting() },
    });
    expect(call.headers.get('authorization')).toMatch(/^Bearer /);
    expect(call.headers.get('x-correlation-id')).toBeTruthy();
  });

  it('that is refused comes back as 422 with the findings, and stays a draft that nobody else sees', async () => {
    const id = await draft(anUnlawfulPosting());
    expect(await send(employer, 'POST', `/jobs/${id}/publication`)).toMatchObject({
      status: 422,
      body: { code: 'hiring.posting_refused', params: { findings: [{ ruleId: 'MW-4', article: '第4条' }] } },
    });
    expect(await send(undefined, 'GET', `/jobs/${id}`)).toMatchObject({ status: 404 });
    expect(await send(employer, 'GET', `/jobs/${id}`)).toMatchObject({ status: 200, body: { status: 'draft' } });
  });

  it('in a country whose law is not known keeps compliance’s own refusal', async () => {
    neighbours.answers(
      answering(CheckPostingRoute, () => {
        throw UnknownJurisdiction({ country: 'BR' });
      }),
    );
    const id = await draft(aLawfulPosting({ workplace: { country: 'BR' } }));
    expect(await send(employer, 'POST', `/jobs/${id}/check`)).toMatchObject({
      status: 422,
      body: { code: 'compliance.unknown_jurisdiction', params: { country: 'BR' } },
    });
  });

  it('is not published by an answer that is no judgement', async () => {
    const id = await draft();
    neighbours.answers({ route: { ...CheckPostingRoute, response: undefined }, answer: () => ({ allowed: 'sure' }) });
    const { status } = await send(employer, 'POST', `/jobs/${id}/publication`);
    expect(status).toBeGreaterThanOrEqual(500);
    expect(await send(employer, 'GET', `/jobs/${id}`)).toMatchObject({ body: { status: 'draft' } });
  });

  it('is made once for one idempotency key, and a different text under that key is refused', async () => {
    const key = newId();
    const first = await send(employer, 'POST', '/jobs', aLawfulPosting(), key);
    expect(await send(employer, 'POST', '/jobs', aLawfulPosting(), key)).toEqual(first);
    expect(await send(employer, 'POST', '/jobs', aLawfulPosting({ title: '別の仕事' }), key)).toMatchObject({
      status: 422,
      body: { code: 'request.idempotency_key_reused' },
    });
  });

  it('says which field of it is wrong', async () => {
    const pay = { ...aLawfulPosting().pay!, max: 1 };
    expect(await send(employer, 'POST', '/jobs', { ...aLawfulPosting(), pay }, newId())).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', errors: [{ pointer: '/body/pay/max' }] },
    });
  });

  it('is written by employers only', async () => {
    expect((await send(undefined, 'POST', '/jobs', aLawfulPosting(), newId())).status).toBe(401);
    expect((await send(person, 'POST', '/jobs', aLawfulPosting(), newId())).status).toBe(403);
  });
});

describe('an application over HTTP', () => {
  it('is moved to an offer when the law permits the work, with what the profile says of the permission', async () => {
    const who = candidate();
    const applicationId = await applyTo(await openJob(), who);
    await toInterview(applicationId);
    const authorization = { status: 'engineer_humanities_international' as const, expiresOn: '2028-03-31' };
    neighbours.answers(
      answering(GetProfileForServiceRoute, ({ params: { userId } }) => ({
        userId,
        content: ProfileContent.parse({ name: { family: '김', given: '민준' }, workAuthorization: authorization }),
        sources: [],
        version: 1,
        updatedAt: '2026-11-20T00:00:00.000Z',
      })),
    );
    expect(await move(applicationId, 'offer')).toMatchObject({
      status: 200,
      body: { status: 'offer', evaluation: { kind: 'work_permission', allowed: true } },
    });
    expect(neighbours.calls.findLast(({ route }) => route === 'checkWorkPermission')!.input).toMatchObject({
      body: { applicationId, authorization },
    });
  });

  it('of somebody without a profile is judged as without a permission', async () => {
    const applicationId = await applyTo(await openJob(), candidate());
    await toInterview(applicationId);
    neighbours.answers(
      answering(CheckWorkPermissionRoute, ({ body }) => judgement(body.authorization !== null, 'work_permission')),
    );
    expect(await move(applicationId, 'offer')).toMatchObject({
      status: 422,
      body: { code: 'hiring.offer_refused', params: { findings: [{ ruleId: 'MW-4' }] } },
    });
  });

  it('of another company is not found, and its state machine cannot be left', async () => {
    const applicationId = await applyTo(await openJob(), person);
    expect((await move(applicationId, 'screening', stranger)).status).toBe(404);
    expect(await move(applicationId, 'hired')).toMatchObject({
      status: 409,
      body: { code: 'hiring.transition_forbidden', params: { from: 'received', allowed: ['screening', 'rejected'] } },
    });
    expect((await move(applicationId, 'withdrawn')).status).toBe(400);
    expect((await send(candidate(), 'GET', `/applications/${applicationId}`)).status).toBe(404);
  });

  it('is announced on the bus, and its moves after it', async () => {
    const applicationId = await applyTo(await openJob(), candidate());
    await move(applicationId, 'rejected');
    const own = () => announced.filter(({ key }) => key === applicationId).map(({ type }) => type);
    await vi.waitFor(() => expect(own()).toEqual([ApplicationSubmitted.type, ApplicationMoved.type]), {
      timeout: 5_000,
    });
  });
});

describe('a notice of working conditions over HTTP', () => {
  const request = {
    ...{ issuedOn: '2026-11-21', language: 'en', translation: {} },
    employer: { name: company.name, address: '東京都港区芝公園4-2-8', signatory: '代表取締役 髙橋 一郎' },
    worker: { name: '西 葵' },
    content: { contract: { term: 'indefinite', partTime: false }, items: { term: '期間の定めなし' } },
  };
  const made = (worker: string): NoticeDocument => ({
    ...{ issuedOn: '2026-11-21', language: 'en', ruleBookVersion: '2026-11', sections: [], notes: [], findings: [] },
    title: { ja: '労働条件通知書', other: 'Notice of Working Conditions' },
    parties: [{ key: 'worker', label: { ja: '労働者', other: 'Worker' }, text: worker }],
  });
  const pdf = new TextEncoder().encode('%PDF-1.7');

  beforeEach(() => {
    neighbours.answers(answering(MakeNoticeForOfferRoute, ({ body }) => made(body.notice.worker.name)));
    neighbours.answers(
      answering(PrintMadeNoticeRoute, () => ({ mediaType: 'application/pdf', fileName: '通知書.pdf', bytes: pdf })),
    );
  });

  const offeredTo = async (who: TestCaller) => {
    const applicationId = await applyTo(await openJob(), who);
    await toInterview(applicationId);
    expect((await move(applicationId, 'offer')).status).toBe(200);
    return applicationId;
  };
  const issue = (applicationId: string, worker = '西 葵', caller: TestCaller = employer) =>
    send(caller, 'POST', `/applications/${applicationId}/notices`, { ...request, worker: { name: worker } });
  const list = (applicationId: string, caller: TestCaller) =>
    send(caller, 'GET', `/applications/${applicationId}/notices`);

  it('is judged as that person’s, kept as it was made, and seen and printed by both sides', async () => {
    const who = candidate();
    const applicationId = await offeredTo(who);
    const { status, body } = await issue(applicationId);
    expect({ status, body }).toMatchObject({ status: 201, body: { applicationId, notice: made('西 葵') } });
    expect(neighbours.calls.findLast(({ route }) => route === 'makeNoticeForOffer')!.input).toMatchObject({
      body: { applicationId, personId: who.userId, companyId: company.id, notice: request },
    });
    for (const reader of [who, employer]) {
      expect(await list(applicationId, reader)).toEqual({ status: 200, body: { items: [body] } });
      const path = `/api/v1/applications/${applicationId}/notices/${String(body['id'])}/file`;
      const file = await service.ask(reader, path);
      expect(file.headers.get('content-type')).toBe('application/pdf');
      expect(new Uint8Array(await file.arrayBuffer())).toEqual(pdf);
    }
    expect(neighbours.calls.findLast(({ route }) => route === 'printMadeNotice')!.input).toEqual({
      body: { notice: made('西 葵'), madeAt: body['issuedAt'] },
    });
  });

  it('sent again is the same one; with other terms it stands beside the earlier one', async () => {
    const who = candidate();
    const applicationId = await offeredTo(who);
    const [first, again] = await Promise.all([issue(applicationId), issue(applicationId)]);
    expect(again).toEqual(first);
    const second = await issue(applicationId, '西 あおい');
    expect((await list(applicationId, who)).body).toEqual({ items: [second.body, first.body] });
    const told = () => announced.filter(({ key, type }) => key === applicationId && type === NoticeIssued.type);
    await vi.waitFor(() => expect(told()).toHaveLength(2), { timeout: 5_000 });
  });

  it('goes to nobody without an offer, and is not kept where the law refuses it', async () => {
    const who = candidate();
    const applicationId = await applyTo(await openJob(), who);
    expect(await issue(applicationId)).toMatchObject({
      status: 409,
      body: { code: 'hiring.no_offer_made', params: { status: 'received' } },
    });
    const offered = await offeredTo(who);
    neighbours.answers(
      answering(MakeNoticeForOfferRoute, () => {
        throw NoticeRefused({ findings: [aFinding({ field: '/items/wage' })] });
      }),
    );
    expect(await issue(offered)).toMatchObject({
      status: 422,
      body: { code: 'compliance.notice_refused', params: { findings: [{ field: '/items/wage' }] } },
    });
    expect((await list(offered, who)).body).toEqual({ items: [] });
  });

  it('is not found by other companies and other applicants, whose id is not either', async () => {
    const applicationId = await offeredTo(candidate());
    const { body } = await issue(applicationId);
    expect((await issue(applicationId, '西 葵', stranger)).status).toBe(404);
    for (const other of [stranger, candidate()]) {
      expect((await list(applicationId, other)).status).toBe(404);
      const path = `/applications/${applicationId}/notices/${String(body['id'])}/file`;
      expect((await send(other, 'GET', path)).status).toBe(404);
    }
    const own = candidate();
    const ownId = await offeredTo(own);
    expect((await send(own, 'GET', `/applications/${ownId}/notices/${String(body['id'])}/file`)).status).toBe(404);
  });
});

describe('the list of applicants over HTTP', () => {
  it('is ranked by matching, and falls back to the order of arrival while matching fails', async () => {
    const jobId = await openJob();
    const people = [candidate(), candidate(), candidate()];
    for (const who of people) await applyTo(jobId, who);
    const ids = people.map((who) => who.userId);
    neighbours.answers(
      answering(RankCandidatesRoute, () => ({
        items: [ids[2]!, ids[0]!].map((candidateId, index) => aMatch({ jobId, candidateId, total: 90 - index })),
        unknownCandidateIds: [ids[1]!],
      })),
    );
    const list = async () => {
      const { body } = await send(employer, 'GET', `/jobs/${jobId}/applicants`);
      return { ranked: body['ranked'], ids: (body['items'] as Body[]).map((item) => item['candidateId']) };
    };
    expect(await list()).toEqual({ ranked: true, ids: [ids[2], ids[0], ids[1]] });
    neighbours.answers(
      answering(RankCandidatesRoute, () => {
        throw NotFound({ resource: 'job', id: jobId });
      }),
    );
    expect(await list()).toEqual({ ranked: false, ids });
    expect((await send(stranger, 'GET', `/jobs/${jobId}/applicants`)).status).toBe(404);
  });

  it('is ordered as fairness says, and falls back to the ranking while fairness fails', async () => {
    const jobId = await openJob();
    const people = [candidate(), candidate(), candidate()];
    for (const who of people) await applyTo(jobId, who);
    const ids = people.map((who) => who.userId);
    neighbours.answers(
      answering(RankCandidatesRoute, () => ({
        items: ids.map((candidateId, index) => aMatch({ jobId, candidateId, total: 90 - index })),
        unknownCandidateIds: [],
      })),
    );
    const list = async () => {
      const { status, body } = await send(employer, 'GET', `/jobs/${jobId}/applicants`);
      expect(status).toBe(200);
      const items = body['items'] as { candidateId: string; match: { total: number } }[];
      return [body['reordered'], ...items.map(({ candidateId, match }) => `${candidateId} ${match.total}`)];
    };
    const ranked = [`${ids[0]} 90`, `${ids[1]} 89`, `${ids[2]} 88`];
    expect(await list()).toEqual([false, ...ranked]);
    neighbours.answers(
      answering(OrderShortlistRoute, ({ body }) => ({
        candidateIds: body.ranked.map(({ candidateId }) => candidateId).reverse(),
        mitigationId: newId(),
      })),
    );
    expect(await list()).toEqual([true, ...[...ranked].reverse()]);
    neighbours.answers(
      answering(OrderShortlistRoute, () => {
        throw new Error('no answer');
      }),
    );
    expect(await list()).toEqual([false, ...ranked]);
  });

  it('is narrowed by status and by what the posting requires, and says how many each would leave', async () => {
    const jobId = await openJob();
    const people = Array.from({ length: 5 }, () => candidate());
    const ids = people.map((who) => who.userId);
    const applicationIds: string[] = [];
    for (const who of people) applicationIds.push(await applyTo(jobId, who));
    for (const index of [1, 2]) expect((await move(applicationIds[index]!, 'screening')).status).toBe(200);
    // Of the conditions of the first two one is known to be missing; of the last nothing is known at all.
    const conditions = [[true, false], [false], [true, null], [], null];
    neighbours.answers(
      answering(RankCandidatesRoute, () => ({
        items: conditions.flatMap((mets, index) => {
          const hardConditions = mets?.map((met) => ({ code: 'language.minimum', met, params: {}, text: 'spec' }));
          const match = aMatch({ jobId, candidateId: ids[index]!, total: 90 - index });
          return hardConditions ? [{ ...match, hardConditions }] : [];
        }),
        unknownCandidateIds: [ids[4]!],
      })),
    );
    const list = async (query: string) => {
      const { status, body } = await send(employer, 'GET', `/jobs/${jobId}/applicants${query}`);
      expect(status).toBe(200);
      const { items, total, facets } = body as Record<'items' | 'total' | 'facets', unknown>;
      const places = (items as { candidateId: string }[]).map(({ candidateId }) => ids.indexOf(candidateId));
      return { places, total, facets };
    };
    const facets = (received: number, screening: number, conditionsMet: number) => ({
      status: [
        { value: 'received', count: received },
        { value: 'screening', count: screening },
      ],
      conditionsMet,
    });
    expect(await list('')).toEqual({ places: [0, 1, 2, 3, 4], total: 5, facets: facets(3, 2, 3) });
    expect(await list('?statuses=screening')).toEqual({ places: [1, 2], total: 5, facets: facets(3, 2, 1) });
    expect(await list('?conditionsMet=true')).toEqual({ places: [2, 3, 4], total: 5, facets: facets(2, 1, 3) });
    const both = { places: [2], total: 5, facets: facets(2, 1, 1) };
    expect(await list('?statuses=screening,offer&conditionsMet=true')).toEqual(both);
    expect(await list('?conditionsMet=false')).toMatchObject({ places: [0, 1, 2, 3, 4] });
    const refused = await send(employer, 'GET', `/jobs/${jobId}/applicants?statuses=received,nowhere`);
    expect(refused.status).toBe(400);
  });

  it('says who objects to being decided on by scores, and that it is not known while privacy is away', async () => {
    const jobId = await openJob();
    const people = [candidate(), candidate()];
    for (const who of people) await applyTo(jobId, who);
    const [objecting, other] = people.map(({ userId }) => userId) as [string, string];
    const list = async () => {
      const { body } = await send(employer, 'GET', `/jobs/${jobId}/applicants`);
      const items = body['items'] as { candidateId: string; objectsToAutomation: boolean | null }[];
      return new Map(items.map((item) => [item.candidateId, item.objectsToAutomation]));
    };
    neighbours.answers(answering(ListObjectionsRoute, () => ({ personIds: [objecting] })));
    expect(await list()).toEqual(
      new Map([
        [objecting, true],
        [other, false],
      ]),
    );
    neighbours.answers(
      answering(ListObjectionsRoute, () => {
        throw new Error('no answer');
      }),
    );
    expect([...(await list()).values()]).toEqual([null, null]);
  });

  it('is ranked whole when more applied than one question to matching may name', async () => {
    const candidateIds = Array.from({ length: 1001 }, () => newId());
    neighbours.answers(
      answering(RankCandidatesRoute, ({ body: { jobId, candidateIds: asked } }) => ({
        items: asked
          .toSorted()
          .map((candidateId) => aMatch({ jobId, candidateId, total: candidateId === candidateIds[1000] ? 99 : 10 })),
        unknownCandidateIds: [],
      })),
    );
    const ranking = new MatchingRanking(service.app.get(ServiceClient, { strict: false }), {
      debug: () => undefined,
      info: () => undefined,
      warn: () => undefined,
      error: () => undefined,
    });
    const matches = await ranking.rank(asEmployer(employer), newId(), candidateIds.toReversed());
    expect(matches).toHaveLength(1001);
    expect(matches![0]).toMatchObject({ candidateId: candidateIds[1000], total: 99 });
    // Across both questions equals stand by their ids, as in every ranking.
    expect(matches!.slice(1).map(({ candidateId }) => candidateId)).toEqual(candidateIds.slice(0, 1000).sort());
  });

  it('names people as identity told of them, once however often it is told', async () => {
    const who = candidate();
    const jobId = await openJob();
    await applyTo(jobId, who);
    const event = anEnvelope(UserRegistered, {
      userId: who.userId,
      email: 'taro@example.jp',
      name: { family: '佐藤', given: '太郎' },
      roles: ['candidate'],
      locale: 'ja',
      region: 'jp',
      companyId: null,
    });
    await service.publishEnvelopes(event, event);
    await vi.waitFor(
      async () =>
        expect((await send(employer, 'GET', `/jobs/${jobId}/applicants`)).body).toMatchObject({
          items: [{ name: { family: '佐藤', given: '太郎' } }],
        }),
      { timeout: 5_000 },
    );
  });
});

it('asks identity for a company only until it has heard of it', async () => {
  const asked = () => neighbours.calls.filter(({ route }) => route === 'getCompany').length;
  const before = asked();
  await draft();
  expect(asked()).toBe(before + 1);
  await service.publish(CompanyRegistered, { company });
  await vi.waitFor(
    async () => {
      const known = asked();
      await draft();
      expect(asked()).toBe(known);
    },
    { timeout: 5_000 },
  );
});

it('says which neighbour is away, and keeps the draft', async () => {
  const id = await draft();
  await neighbours.close();
  expect(await send(employer, 'POST', `/jobs/${id}/publication`)).toMatchObject({
    status: 503,
    body: { code: 'service.unavailable', params: { service: 'compliance' } },
  });
  expect(await send(employer, 'GET', `/jobs/${id}`)).toMatchObject({ body: { status: 'draft' } });
});
