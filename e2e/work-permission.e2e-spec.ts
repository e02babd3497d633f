import {
  CreateJobRoute,
  GetJobMatchRoute,
  GetMyProfileRoute,
  ListApplicantsRoute,
  PublishJobRoute,
  PutMyProfileRoute,
  RecommendJobsRoute,
  SubmitApplicationRoute,
  type ProfileContent,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { beforeAll, expect, it } from 'vitest';
import { lawfulPosting } from '../apps/local/src/demo/demo-postings.js';
import { drained } from './testing/metrics.js';
import { aCandidate, anEmployer, type Visitor } from './testing/people.js';
import { sharedSystem } from './testing/system.js';

const system = sharedSystem();
let candidate: Visitor;
let employer: Visitor;
let jobId: string;

beforeAll(async () => {
  [candidate, employer] = await Promise.all([aCandidate(system), anEmployer(system)]);
  const body = lawfulPosting('フルスタックエンジニア', '自社サービスを開発する仕事です。');
  ({ id: jobId } = await employer.client.call(CreateJobRoute, { body, idempotencyKey: newId() }));
  await employer.client.call(PublishJobRoute, { params: { jobId } });
  await state(null);
  await drained(system);
});

async function state(status: NonNullable<ProfileContent['workAuthorization']>['status'] | null): Promise<void> {
  const { version, content } = await candidate.client.call(GetMyProfileRoute);
  const stated = { expiresOn: '2099-03-31', outsideActivityPermission: false, degreeField: null };
  const workAuthorization = status && { status, ...stated };
  await candidate.client.call(PutMyProfileRoute, { body: { version, content: { ...content, workAuthorization } } });
}
const match = () => candidate.client.call(GetJobMatchRoute, { params: { jobId } });

it('marks a job by the status that the profile states at that moment, and scores it alike', async () => {
  const scores = async () => {
    const { total, confidence, criteria, hardConditions } = await match();
    return { total, confidence, criteria, hardConditions };
  };
  expect((await match()).workPermission).toMatchObject({ state: 'unknown', unknownBecause: 'no_status' });
  const before = await scores();
  for (const [status, expected, article] of [
    ['engineer_humanities_international', 'permitted', '第19条第1項第1号・別表第一'],
    ['nursing_care', 'with_permission', '第19条第1項第1号・別表第一'],
    ['temporary_visitor', 'not_permitted', '第19条第1項第2号・第73条の2'],
  ] as const) {
    await state(status);
    expect((await match()).workPermission, status).toMatchObject({ state: expected, basis: [{ article }] });
    await drained(system);
    expect(await scores(), status).toEqual(before);
  }
  await state('permanent_resident');
  expect((await match()).workPermission).toMatchObject({ state: 'permitted', basis: [] });
});

it('leaves out what the law forbids on request, and tells employers nothing', async () => {
  await state('temporary_visitor');
  const query = { limit: 100, workPermitted: 'true' } as const;
  const { items, workPermissionUnchecked } = await candidate.client.call(RecommendJobsRoute, { query });
  expect(workPermissionUnchecked).toBeUndefined();
  expect(items.map(({ job }) => job.id)).not.toContain(jobId);
  expect(items.filter(({ workPermission }) => workPermission?.state === 'not_permitted')).toEqual([]);

  await candidate.client.call(SubmitApplicationRoute, { body: { jobId }, idempotencyKey: newId() });
  await drained(system);
  const applicants = await employer.client.call(ListApplicantsRoute, { params: { jobId }, query: {} });
  expect(applicants.items).toHaveLength(1);
  expect(JSON.stringify(applicants)).not.toMatch(/workPermission|temporary_visitor|IMM-|在留資格/);
});
