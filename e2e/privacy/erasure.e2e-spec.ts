import {
  CheckJobRoute,
  CreateJobRoute,
  DownloadPersonalDataRoute,
  GetJobRoute,
  ListMyApplicationsRoute,
  ListMyPrivacyRequestsRoute,
  LoginRoute,
  MakePrivacyRequestRoute,
  MoveApplicationRoute,
  PublishJobRoute,
  RequestReviewRoute,
  SubmitApplicationRoute,
  WrongCredentials,
  contextNames,
} from '@iworkz/contracts';
import { createClient } from '@iworkz/client';
import { newId } from '@iworkz/kernel';
import { aLawfulPosting } from '@iworkz/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { personalColumns } from '../../libs/privacy/src/adapters/generated/personal-columns.js';
import { Database } from '../testing/database.js';
import { aCandidate, anEmployer, clientWith, theAdmin, Visitor } from '../testing/people.js';
import { OwnSystem, processesOn, until } from '../testing/system.js';
import { certificateOf, erasureAskedBy, progressOf, stuckAt } from './erasure.js';
import { described, findInDatabase, findInFiles, Markers } from './markers.js';
import { aWrittenPerson } from './written-person.js';

/** Personal by their number, choice or id, where nobody can write a word; or about people of a company, not about candidates. */
const withoutFreeText = [
  'analytics.shown_item.job_id',
  'analytics.shown_item.position',
  'analytics.shown_applicant.job_id',
  'analytics.shown_applicant.position',
  'analytics.shown_applicant.viewed_at',
  'analytics.outcome_fact.job_id',
  'analytics.outcome_fact.kind',
  'compliance.finding_review.note',
  'compliance.review_step.actor',
  'compliance.review_step.reason',
  'credentials.credential.holder_id',
  'credentials.credential.request_key',
  'fairness.declared_attribute.attribute',
  'fairness.declared_attribute.value',
  'fairness.selection.stage',
  'hiring.application.candidate_id',
  'identity.account.password_hash',
  'identity.refresh_token.hash',
  'identity.refresh_token.successor_salt',
  'matching.match_result.candidate_id',
  'matching.match_result.total',
  'matching.match_notice.total',
  'matching.shifted_weights.weights',
  'matching.notice_threshold.min_total',
  'matching.job_mark.mark',
  'notifications.digest_day.time_zone',
  'notifications.mail_decision.timing',
  'privacy.consent_decision.purpose',
  'privacy.consent_decision.given',
  'privacy.consent_decision.locale',
  'privacy.consent_decision.surface',
  'privacy.privacy_request.review_note',
  'privacy.transfer.person_id',
  'profiles.resume.blob_id',
];
/** Filled only when somebody asks for an offer, or before identity has told of a person. */
const notReachedHere = [
  'compliance.evaluation.input',
  'compliance.evaluation.findings',
  'matching.match_input.facts',
  'notifications.inbox_item.subject',
  'notifications.waiting_notice.subject',
];
/** Written by the person and kept by nobody from the first moment on. */
const neverKept = ['password', 'words searched for', 'words spoken'];

let system: OwnSystem;
let database: Database;
beforeAll(async () => {
  system = await OwnSystem.start({ environment: { JOB_LEASE_SECONDS: '3', MAIL_LEASE_SECONDS: '3' } });
  database = new Database(system.now);
});
afterAll(async () => {
  await database?.close();
  await system?.stop();
});

async function copyOf({ client }: Visitor): Promise<{ contexts: { context: string; records: object[] }[] }> {
  const { id } = await client.call(MakePrivacyRequestRoute, { body: { kind: 'access' }, idempotencyKey: newId() });
  await vi.waitFor(
    async () => {
      const { items } = await client.call(ListMyPrivacyRequestsRoute);
      const request = items.find((each) => each.id === id);
      expect(request, stuckAt(request)).toMatchObject({ state: 'completed' });
    },
    { timeout: 60_000, interval: 200 },
  );
  return JSON.parse(await client.call(DownloadPersonalDataRoute, { params: { requestId: id } })) as never;
}

/** What is theirs, without what asking for it adds. */
const lasting = (copy: Awaited<ReturnType<typeof copyOf>>): object[] =>
  copy.contexts
    .filter(({ context }) => context !== 'privacy')
    .map(({ context, records }) => ({
      context,
      records: records.filter((record) => !('what' in record) || record.what !== 'audit_entry'),
    }));

it('finds everything of a person, erases it through a kill, and leaves nothing but what it says, and others whole', async () => {
  const { url } = system.now;
  const employer = await anEmployer(system.now);
  const admin = await theAdmin(system.now);
  const { id: jobId } = await employer.client.call(CreateJobRoute, { body: aLawfulPosting(), idempotencyKey: newId() });
  await employer.client.call(PublishJobRoute, { params: { jobId } });
  const [markers, others] = [new Markers(), new Markers()];
  const { person, password } = await aWrittenPerson({ url, employer, admin, jobId }, markers);
  const { person: bystander } = await aWrittenPerson({ url, employer, admin, jobId }, others);

  const before = await findInDatabase(database, markers);
  const columns = Object.entries(personalColumns).flatMap(([context, names]) =>
    names.map((name) => `${context}.${name}`),
  );
  const unwritten = columns.filter((column) => !before.has(column));
  expect(unwritten.filter((column) => !withoutFreeText.includes(column) && !notReachedHere.includes(column))).toEqual(
    [],
  );
  const files = [...(await findInFiles(system.dataFolder, markers)).keys()];
  for (const folder of ['blobs', 'mails'])
    expect(
      files.some((file) => file.startsWith(folder)),
      folder,
    ).toBe(true);
  expect(files.filter((file) => file.startsWith('logs'))).toEqual([]);
  const logged = [...before.keys()].filter((where) => /(outbox_event|bus\.)/.test(where));
  expect(logged, 'content of events lies encrypted').toEqual([]);

  const copy = JSON.stringify(await copyOf(person));
  const inCopy = markers.foundIn(Buffer.from(copy));
  expect(markers.places.filter((place) => !inCopy.includes(place))).toEqual(neverKept);
  const bystanders = lasting(await copyOf(bystander));

  const token = await erasureAskedBy(person, password);
  await until('the middle of the erasure', async () => {
    const { steps } = await progressOf(system.now.url, token);
    return steps.filter(({ doneAt }) => doneAt !== null).length >= 5;
  });
  await system.kill('SIGKILL');
  await until('the end of PostgreSQL', async () => processesOn(system.dataFolder).length === 0, 35_000);
  await database.close();
  await system.restart();
  database = new Database(system.now);
  const later = system.now.url;

  const certificate = await certificateOf(later, token);
  expect(certificate.contexts.map(({ context }) => context)).toEqual(contextNames);
  expect(certificate.contexts.flatMap(({ kept }) => kept.map(({ reason }) => reason))).not.toContain('legal-hold');

  expect(described(await findInDatabase(database, markers))).toBe('');
  expect(described(await findInFiles(system.dataFolder, markers))).toBe('');
  await expect(
    createClient({ baseUrl: later }).call(LoginRoute, { body: { email: person.account.email, password } }),
  ).rejects.toSatisfy((error) => WrongCredentials.is(error));
  const token2 = await bystander.accessToken();
  const again = { ...bystander, client: clientWith(later, token2) } as unknown as Visitor;
  expect(lasting(await copyOf(again))).toEqual(bystanders);
}, 400_000);

it('erases a member of a company, and leaves its postings, its applicants and what colleagues decided', async () => {
  const { url } = system.now;
  const markers = new Markers();
  const secret = markers.at('password');
  const member = await Visitor.register(url, {
    ...{ role: 'employer', email: `${markers.at('email')}@e2e.iworkz.example`, password: secret },
    name: {
      ...{ family: `青木${markers.at('family name')}`, given: markers.at('given name') },
      ...{ familyKana: markers.at('family name kana'), givenKana: markers.at('given name kana') },
    },
    company: { name: `株式会社みはらし ${newId().slice(-8)}` },
  });
  const { id: jobId } = await member.client.call(CreateJobRoute, { body: aLawfulPosting(), idempotencyKey: newId() });
  await member.client.call(PublishJobRoute, { params: { jobId } });
  const candidate = await aCandidate(system.now);
  const { id: applicationId } = await candidate.client.call(SubmitApplicationRoute, {
    body: { jobId, message: null },
    idempotencyKey: newId(),
  });
  await member.client.call(MoveApplicationRoute, { params: { applicationId }, body: { to: 'screening', note: null } });
  const forbidden = aLawfulPosting({ title: '営業マン' });
  const { id: draftId } = await member.client.call(CreateJobRoute, { body: forbidden, idempotencyKey: newId() });
  const evaluation = await member.client.call(CheckJobRoute, { params: { jobId: draftId } });
  await member.client.call(RequestReviewRoute, {
    body: { evaluationId: evaluation.id, note: markers.at('note to the reviewers') },
  });

  const before = [...(await findInDatabase(database, markers)).values()].flat();
  expect(markers.places.filter((place) => !before.includes(place))).toEqual(['password']);
  const certificate = await certificateOf(system.now.url, await erasureAskedBy(member, secret));
  expect(certificate.contexts.map(({ context }) => context)).toEqual(contextNames);

  expect(described(await findInDatabase(database, markers))).toBe('');
  expect(described(await findInFiles(system.dataFolder, markers))).toBe('');
  const { items } = await candidate.client.call(ListMyApplicationsRoute, { query: {} });
  expect(items).toMatchObject([{ id: applicationId, status: 'screening', jobId }]);
  expect(await candidate.client.call(GetJobRoute, { params: { jobId } })).toMatchObject({ id: jobId, status: 'open' });
}, 200_000);
