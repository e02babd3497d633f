import { readGatewayConfig, startGateway, type RunningGateway } from '@iworkz/app-gateway';
import {
  CreateJobRoute,
  GetMyProfileRoute,
  ImportResumeRoute,
  IssueCredentialRoute,
  ListNotificationsRoute,
  MoveApplicationRoute,
  PublishJobRoute,
  PutMyProfileRoute,
  SubmitApplicationRoute,
  serviceNames,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { serviceUrlVariable } from '@iworkz/platform';
import { aLawfulPosting } from '@iworkz/testing';
import { Database } from '../testing/database.js';
import { drained } from '../testing/metrics.js';
import { aCertificate, aCandidate, anEmployer, companyOf, theAdmin, type Visitor } from '../testing/people.js';
import { OwnSystem, type RunningSystem } from '../testing/system.js';

/** Ids of things that exist, by what they are. */
export type KnownIds = Readonly<Record<string, readonly string[]>>;

/** A running product with a little of everything in it, and people of every role. */
export class FuzzedSystem {
  private constructor(
    private readonly system: OwnSystem,
    private readonly gateway: RunningGateway,
    readonly database: Database,
    /** Two of each who own things, so that one can be kept from the other's. */
    readonly people: Readonly<Record<'candidate' | 'employer' | 'admin', readonly Visitor[]>>,
    readonly knownIds: KnownIds,
  ) {}

  static async start(): Promise<FuzzedSystem> {
    const system = await OwnSystem.start();
    const gateway = await openGateway(system);
    const database = new Database(system.now);
    const { url } = gateway;
    const people = {
      candidate: [await aCandidate({ url }), await aCandidate({ url })],
      employer: [await anEmployer({ url }), await anEmployer({ url })],
      admin: [await theAdmin({ ...system.now, url })],
    };
    await drained(system.now);
    const knownIds = await furnish(people, system.now, database);
    return new FuzzedSystem(system, gateway, database, people, knownIds);
  }

  get url(): string {
    return this.gateway.url;
  }

  get hasEnded(): boolean {
    return this.system.hasEnded;
  }

  get dataFolder(): string {
    return this.system.dataFolder;
  }

  async stop(): Promise<void> {
    await this.database.close();
    await this.gateway.close();
    await this.system.stop();
  }
}

/**
 * The product's gateway with one difference: its request limits, which would end a fuzzer's work after some seconds, are
 * out of reach. The limits have tests of their own.
 */
function openGateway(system: OwnSystem): Promise<RunningGateway> {
  const { serviceUrls } = system.now;
  const outOfReach = '10000000';
  return startGateway(
    readGatewayConfig({
      GATEWAY_PORT: '0',
      WEB_URL: 'http://127.0.0.1:9',
      ...Object.fromEntries(serviceNames.map((name) => [serviceUrlVariable(name), serviceUrls[name]])),
      GATEWAY_LIMIT_USERS_PER_MINUTE: outOfReach,
      GATEWAY_LIMIT_JOBS_PER_MINUTE: outOfReach,
      GATEWAY_LIMIT_MATCHING_PER_MINUTE: outOfReach,
      GATEWAY_LIMIT_PAGES_PER_MINUTE: outOfReach,
      GATEWAY_LIMIT_PER_USER_PER_HOUR: outOfReach,
    }),
  );
}

async function furnish(people: FuzzedSystem['people'], running: RunningSystem, database: Database): Promise<KnownIds> {
  const [candidate, otherCandidate] = people.candidate as [Visitor, Visitor];
  const [employer, otherEmployer] = people.employer as [Visitor, Visitor];
  const admin = people.admin[0]!;

  const post = async (by: Visitor): Promise<string> => {
    const job = await by.client.call(CreateJobRoute, { body: aLawfulPosting(), idempotencyKey: newId() });
    return job.id;
  };
  const publish = async (by: Visitor): Promise<string> => {
    const jobId = await post(by);
    await by.client.call(PublishJobRoute, { params: { jobId } });
    return jobId;
  };
  const open = [await publish(employer), await publish(employer), await publish(otherEmployer)];
  const drafts = [await post(employer), await post(otherEmployer)];

  const resumes: string[] = [];
  const applications: string[] = [];
  const credentials: string[] = [];
  for (const person of [candidate, otherCandidate]) {
    const profile = await person.client.call(GetMyProfileRoute);
    const skills = [{ name: 'TypeScript', level: 4, years: 5 }];
    const content = { ...profile.content, headline: 'バックエンドエンジニア', skills };
    await person.client.call(PutMyProfileRoute, { body: { version: profile.version, content } });
    const bytes = new TextEncoder().encode(JSON.stringify({ basics: { name: '森本 悠斗', label: 'エンジニア' } }));
    const resume = await person.client.call(ImportResumeRoute, {
      body: { mediaType: 'application/json', fileName: 'resume.json', bytes },
    });
    resumes.push(resume.id);
    const body = { jobId: open[0]! };
    applications.push((await person.client.call(SubmitApplicationRoute, { body, idempotencyKey: newId() })).id);
    const credential = await admin.client.call(IssueCredentialRoute, {
      body: { holderId: person.account.id, subject: aCertificate },
      idempotencyKey: newId(),
    });
    credentials.push(credential.id);
  }
  await employer.client.call(MoveApplicationRoute, {
    params: { applicationId: applications[0]! },
    body: { to: 'screening' },
  });
  await drained(running);
  const inboxes = await Promise.all(
    [...people.candidate, ...people.employer].map(({ client }) =>
      client.call(ListNotificationsRoute, { query: { limit: 20 } }),
    ),
  );
  const evaluations = await database.rows<{ id: string }>('SELECT id FROM compliance.evaluation LIMIT 5');
  return {
    jobs: [...open, ...drafts],
    applications,
    resumes,
    credentials,
    companies: people.employer.map(({ account }) => companyOf(account)),
    people: people.candidate.map(({ account }) => account.id),
    notifications: inboxes.flatMap(({ items }) => items.map(({ id }) => id)),
    evaluations: evaluations.map(({ id }) => id),
    statusLists: ['1'],
    cursors: [...open, newId()].map((id) => Buffer.from(id).toString('base64url')),
    positions: [{}, { hiring: '1' }, { identity: null }].map((at) =>
      Buffer.from(JSON.stringify(at)).toString('base64url'),
    ),
  };
}
