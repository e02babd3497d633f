import {
  ApplicationSubmitted,
  CreateJobRoute,
  JobPublished,
  ListNotificationsRoute,
  PublishJobRoute,
  RegisterRoute,
  SubmitApplicationRoute,
  UserRegistered,
  type EventDefinition,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { aLawfulPosting } from '@iworkz/testing';
import { afterAll, expect, it } from 'vitest';
import { Database } from './testing/database.js';
import { drained } from './testing/metrics.js';
import { aCandidate, anEmployer, newAddress, password, type Visitor } from './testing/people.js';
import { send, type Answer } from './testing/requests.js';
import { sharedSystem } from './testing/system.js';

const system = sharedSystem();
const database = new Database(system);

afterAll(() => database.close());

const atOnce = (times: number, act: (index: number) => Promise<Answer>): Promise<Answer[]> =>
  Promise.all(Array.from({ length: times }, (_, index) => act(index)));

/** How many of the answers had which status, and for refusals which code. */
function tally(answers: readonly Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, text } of answers) {
    const outcome = status < 400 ? String(status) : `${status} ${(JSON.parse(text) as { code: string }).code}`;
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

const publishedOnce = (event: EventDefinition, key: string): Promise<number> =>
  database.count(`bus.log WHERE topic = $1 AND key = $2 AND envelope::jsonb ->> 'type' = $3`, [
    event.topic,
    key,
    event.type,
  ]);

async function openJob(employer: Visitor): Promise<string> {
  const { id } = await employer.client.call(CreateJobRoute, { body: aLawfulPosting(), idempotencyKey: newId() });
  await employer.client.call(PublishJobRoute, { params: { jobId: id } });
  return id;
}

async function expectOneApplication(jobId: string, employer: Visitor, candidate: Visitor): Promise<void> {
  const applications = await database.rows<{ id: string }>('SELECT id FROM hiring.application WHERE job_id = $1', [
    jobId,
  ]);
  expect(applications).toHaveLength(1);
  const [{ id }] = applications as [{ id: string }];
  expect(await database.count('hiring.application_step WHERE application_id = $1', [id])).toBe(1);
  await drained(system);
  expect(await publishedOnce(ApplicationSubmitted, id)).toBe(1);
  const told = await employer.client.call(ListNotificationsRoute, { query: {} });
  expect(told.items.filter((item) => item.kind === 'application_received')).toHaveLength(1);
  const own = await candidate.client.call(ListNotificationsRoute, { query: {} });
  expect(own.items.filter((item) => item.kind === 'application_submitted')).toHaveLength(1);
}

it('takes one application of a hundred that one candidate sends at once', async () => {
  const [employer, candidate] = await Promise.all([anEmployer(system), aCandidate(system)]);
  const jobId = await openJob(employer);
  const token = await candidate.accessToken();

  const answers = await atOnce(100, () =>
    send(system.url, SubmitApplicationRoute, { token, body: JSON.stringify({ jobId }) }),
  );

  expect(tally(answers)).toEqual({ '201': 1, '409 hiring.already_applied': 99 });
  await expectOneApplication(jobId, employer, candidate);
});

it('takes one application of a hundred repeats of the same request, and answers all of them alike or "in progress"', async () => {
  const [employer, candidate] = await Promise.all([anEmployer(system), aCandidate(system)]);
  const jobId = await openJob(employer);
  const token = await candidate.accessToken();
  const headers = { 'idempotency-key': newId() };

  const answers = await atOnce(100, () =>
    send(system.url, SubmitApplicationRoute, { token, headers, body: JSON.stringify({ jobId }) }),
  );

  const { '201': accepted = 0, '409 request.in_progress': inProgress = 0, ...others } = tally(answers);
  expect(others).toEqual({});
  expect(accepted).toBeGreaterThanOrEqual(1);
  expect(accepted + inProgress).toBe(100);
  expect(new Set(answers.filter(({ status }) => status === 201).map(({ text }) => text)).size).toBe(1);
  await expectOneApplication(jobId, employer, candidate);
});

it('publishes a job once when it is asked to twenty times at once', async () => {
  const employer = await anEmployer(system);
  const { id } = await employer.client.call(CreateJobRoute, { body: aLawfulPosting(), idempotencyKey: newId() });
  const token = await employer.accessToken();

  const answers = await atOnce(20, () => send(system.url, PublishJobRoute, { token, params: { jobId: id } }));

  expect(tally(answers)).toEqual({ '200': 1, '409 hiring.job_status_forbids': 19 });
  await drained(system);
  expect(await publishedOnce(JobPublished, id)).toBe(1);
  expect(await database.count('search.searchable_job WHERE job_id = $1 AND open', [id])).toBe(1);
});

it('opens one account of fifty registrations of one address at once', async () => {
  const email = newAddress('everybody');
  const body = JSON.stringify({ role: 'candidate', email, password, name: { family: '森本', given: '悠斗' } });

  const answers = await atOnce(50, () => send(system.url, RegisterRoute, { body }));

  expect(tally(answers)).toEqual({ '201': 1, '409 identity.email_taken': 49 });
  const accounts = await database.rows<{ id: string }>('SELECT id FROM identity.account WHERE email = $1', [email]);
  expect(accounts).toHaveLength(1);
  const [{ id }] = accounts as [{ id: string }];
  await drained(system);
  expect(await publishedOnce(UserRegistered, id)).toBe(1);
  expect(await database.count(`notifications.inbox_item WHERE user_id = $1 AND kind = 'welcome'`, [id])).toBe(1);
  expect(await database.count('profiles.profile WHERE user_id = $1', [id])).toBe(1);
});
