import {
  ApplicationMoved,
  ApplicationSubmitted,
  CompanyRegistered,
  CredentialIssued,
  CredentialRevokedEvent,
  JobClosed,
  JobPublished,
  JobRefused,
  Overview,
  ResumeImported,
  UserRegistered,
  applicationStatuses,
  type ApplicationStatus,
  type EventEnvelope,
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
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AnalyticsContext } from '../analytics.context.js';

let database: TestDatabase;
let service: ServiceUnderTest;
let admin: pg.Client;
beforeAll(async () => {
  database = await testDatabase('analytics');
  service = await runningService({ name: 'analytics', modules: [AnalyticsContext] }, database);
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await service.close();
  await database.drop();
});

const administrator = { userId: newId(), roles: ['admin'] };
const overview = async () =>
  Overview.parse(await (await service.ask(administrator, '/api/v1/analytics/overview')).json());
const companyOverview = async (companyId: string) =>
  (await service.ask({ userId: newId(), roles: ['employer'], companyId }, '/api/v1/analytics/company-overview')).json();

const paths: readonly (readonly ApplicationStatus[])[] = [
  [],
  ['screening'],
  ['screening', 'interview', 'offer', 'hired'],
  ['rejected'],
  ['screening', 'withdrawn'],
  ['screening', 'interview', 'offer', 'rejected'],
];

/** What happens on a platform, as a tester would write it down. */
const World = fc.record({
  companies: fc.array(
    fc.record({
      jobs: fc.array(
        fc.record({
          refusals: fc.nat(2),
          end: fc.constantFrom('draft', 'open', 'closed'),
          applications: fc.array(fc.constantFrom(...paths), { maxLength: 3 }),
        }),
        { maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  candidates: fc.nat(3),
  resumes: fc.nat(3),
  credentials: fc.array(fc.boolean(), { maxLength: 3 }),
});
type WorldOf<A> = A extends fc.Arbitrary<infer T> ? T : never;

/** Events of the world in the order they happened, and what a count by hand gives. */
function written(world: WorldOf<typeof World>) {
  let clock = Date.parse('2026-01-01T00:00:00Z');
  const events: EventEnvelope[] = [];
  const now = () => new Date((clock += 1_000)).toISOString();
  const happen = ((event, data) => events.push(anEnvelope(event, data, new Date(clock)))) as (
    ...args: Parameters<typeof anEnvelope>
  ) => void;
  const byStatus = Object.fromEntries(applicationStatuses.map((status) => [status, 0])) as Record<
    ApplicationStatus,
    number
  >;
  const truth = {
    users: { candidates: world.candidates, employers: world.companies.length },
    companies: world.companies.length,
    jobs: { open: 0, published: 0, closed: 0, refused: 0 },
    applications: { total: 0, byStatus },
    resumesImported: world.resumes,
    credentials: { issued: world.credentials.length, revoked: world.credentials.filter(Boolean).length },
  };
  const firstCompany = { id: newId(), jobs: 0, applications: 0 };
  const user = (role: string, companyId: string | null) => ({
    userId: newId(),
    email: `${newId()}@example.com`,
    name: { family: '山田', given: '花子' },
    roles: [role],
    locale: 'ja',
    region: 'jp',
    companyId,
  });
  for (const [index, { jobs }] of world.companies.entries()) {
    const companyId = index === 0 ? firstCompany.id : newId();
    const company = { id: companyId, name: 'A', country: 'JP', industry: null, website: null, region: 'jp' };
    now();
    happen(CompanyRegistered, { company });
    now();
    happen(UserRegistered, user('employer', companyId));
    for (const { refusals, end, applications } of jobs) {
      const jobId = newId();
      const base = { jobId, companyId, evaluationId: newId() };
      for (let i = 0; i < refusals; i += 1) happen(JobRefused, { ...base, ruleIds: ['r'], refusedAt: now() });
      if (refusals > 0) truth.jobs.refused += 1;
      if (end === 'draft') continue;
      happen(JobPublished, { ...base, companyName: 'A', version: 1, publishedAt: now(), content: aLawfulPosting() });
      truth.jobs.published += 1;
      if (index === 0) firstCompany.jobs += 1;
      for (const path of applications) {
        const application = {
          applicationId: newId(),
          jobId,
          jobTitle: 'T',
          companyId,
          companyName: 'A',
          candidateId: newId(),
        };
        happen(ApplicationSubmitted, { ...application, submittedAt: now() });
        let from: ApplicationStatus = 'received';
        for (const to of path) {
          happen(ApplicationMoved, { ...application, from, to, movedAt: now() });
          from = to;
        }
        byStatus[from] += 1;
        truth.applications.total += 1;
        if (index === 0) firstCompany.applications += 1;
      }
      if (end === 'closed') happen(JobClosed, { jobId, companyId, closedAt: now() });
      truth.jobs[end] += 1;
    }
  }
  for (let i = 0; i < world.candidates; i += 1, now()) happen(UserRegistered, user('candidate', null));
  for (let i = 0; i < world.resumes; i += 1, now())
    happen(ResumeImported, { userId: newId(), resumeId: newId(), mediaType: 'application/pdf', fieldCount: 3 });
  for (const revoked of world.credentials) {
    const credential = { credentialId: newId(), holderId: newId(), type: 'LanguageCertificate' };
    happen(CredentialIssued, { ...credential, hash: 'h', issuedAt: now() });
    if (revoked) happen(CredentialRevokedEvent, { ...credential, revokedAt: now() });
  }
  const countedUpTo =
    events
      .map((event) => event.occurredAt)
      .sort()
      .at(-1) ?? null;
  return { events, truth: { ...truth, countedUpTo }, firstCompany };
}

async function forget(): Promise<void> {
  await admin.query(`TRUNCATE analytics.account_fact, analytics.company_fact, analytics.job_fact,
    analytics.application_fact, analytics.resume_fact, analytics.credential_fact, analytics.inbox_event`);
}

async function allHandled(count: number): Promise<void> {
  await expect
    .poll(
      async () =>
        (
          await admin.query<{ n: number }>(
            "SELECT count(*)::int AS n FROM analytics.inbox_event WHERE consumer = 'analytics.count-events'",
          )
        ).rows[0]?.n,
      {
        timeout: 15_000,
        interval: 30,
      },
    )
    .toBe(count);
}

describe('the overview', () => {
  it('equals a count by hand, whatever order events arrive in and however often', async () => {
    await fc.assert(
      fc.asyncProperty(World, fc.integer(), async (world, seed) => {
        await forget();
        const { events, truth, firstCompany } = written(world);
        // Any order at all, which is worse than the bus allows; and a third of them told again under another id.
        const order = (event: EventEnvelope, round: number) => hash(`${seed} ${event.id} ${round}`);
        const again = events.filter((event) => order(event, 0) % 3 === 0).map((event) => ({ ...event, id: newId() }));
        const delivered = [...events, ...again].sort((a, b) => order(a, 1) - order(b, 1));
        await service.publishEnvelopes(...delivered);
        await service.publishEnvelopes(...delivered.slice(0, 5));
        await allHandled(delivered.length);

        expect(await overview()).toEqual(truth);
        expect(await companyOverview(firstCompany.id)).toMatchObject({
          jobs: { published: firstCompany.jobs },
          applications: { total: firstCompany.applications },
        });
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  it('is for administrators, and that of a company for its members', async () => {
    const employer = { userId: newId(), roles: ['employer'], companyId: newId() };
    expect((await service.ask(employer, '/api/v1/analytics/overview')).status).toBe(403);
    expect((await service.ask(undefined, '/api/v1/analytics/overview')).status).toBe(401);
    expect((await service.ask(administrator, '/api/v1/analytics/company-overview')).status).toBe(403);
    const withoutCompany = { userId: newId(), roles: ['employer'] };
    expect((await service.ask(withoutCompany, '/api/v1/analytics/company-overview')).status).toBe(403);
  });

  it('of one company does not count what belongs to others', async () => {
    await forget();
    const job = {
      jobId: newId(),
      companyId: newId(),
      evaluationId: newId(),
      ruleIds: [],
      refusedAt: new Date().toISOString(),
    };
    await service.publish(JobRefused, job);
    await allHandled(1);
    expect(await companyOverview(job.companyId)).toMatchObject({ jobs: { refused: 1 } });
    expect(await companyOverview(newId())).toMatchObject({ jobs: { refused: 0 }, countedUpTo: null });
  });
});

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}
