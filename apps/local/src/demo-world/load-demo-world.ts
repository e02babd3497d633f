import {
  AlreadyApplied,
  AppointAdministratorRoute,
  CreateJobRoute,
  EmailTaken,
  GetMyProfileRoute,
  JobStatusForbids,
  LoginRoute,
  MoveApplicationRoute,
  PublishJobRoute,
  PutMyAttributesRoute,
  PutMyProfileRoute,
  RegisterRoute,
  SearchJobsRoute,
  SubmitApplicationRoute,
  TransitionForbidden,
  consentVersion,
  type Registration,
} from '@iworkz/contracts';
import { createClient, type Client } from '@iworkz/client';
import { SeededRandom } from '@iworkz/kernel';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type * as z from 'zod';
import { makeDemoWorld, type DemoCandidate, type DemoEmployer } from './make-demo-world.js';

/** Everybody's in the demo world; made up, and known to everyone who reads this. */
export const demoPassword = 'iworkz-demo-2026';
export const demoSeed = 20261121;
/** Some decisions take two administrators. */
const reviewer = { email: 'legal@demo.iworkz.example', name: { family: '法務', given: '担当' } };

export interface LoadedWorld {
  readonly seed: number;
  readonly companies: number;
  readonly jobs: number;
  readonly candidates: number;
  readonly candidate: { readonly email: string };
  readonly employer: { readonly email: string };
  /** Absent in worlds that were loaded before there was one. */
  readonly reviewer?: { readonly email: string };
  readonly password: string;
}

export interface LoadOptions {
  /** Of the services that are loaded: the public address would count the loader as one very busy visitor. */
  readonly backendUrl: string;
  readonly searchUrl: string;
  readonly analyticsUrl: string;
  /** Appoints the second administrator. */
  readonly admin: { readonly email: string; readonly password: string };
  readonly dataFolder: string;
  readonly say: (line: string) => void;
}

const parallel = 6;

type Move = 'screening' | 'interview' | 'rejected';

interface PublishedJob {
  readonly key: string;
  readonly jobId: string;
  /** Signed in as its company. */
  readonly employer: Client;
}

/**
 * Fills a new system through its own API, so that every job was judged by the law check and reached search and ranking as any
 * other. A loading that was interrupted goes on where it stopped: accounts are signed in to, jobs keep their request keys.
 */
export async function loadDemoWorld({
  backendUrl,
  searchUrl,
  analyticsUrl,
  admin,
  dataFolder,
  say,
}: LoadOptions): Promise<LoadedWorld> {
  const marker = join(dataFolder, 'demo-world.json');
  if (existsSync(marker)) return JSON.parse(await readFile(marker, 'utf8')) as LoadedWorld;
  const world = makeDemoWorld(demoSeed, demoPassword);
  const jobs = world.employers.reduce((sum, employer) => sum + employer.jobs.length, 0);
  const progress = new Progress(say, 'Demo world', world.employers.length + jobs + world.candidates.length);

  const published: PublishedJob[] = [];
  await eachOf(world.employers, (employer) => loadEmployer(backendUrl, employer, progress, published));
  await eachOf(world.candidates, (candidate) => loadCandidate({ backendUrl, analyticsUrl }, candidate, progress));
  await appointReviewer(backendUrl, admin);
  await applySome(backendUrl, world.candidates, published);
  await untilFound(searchUrl, jobs);

  const loaded: LoadedWorld = {
    seed: world.seed,
    companies: world.employers.length,
    jobs,
    candidates: world.candidates.length,
    candidate: { email: world.candidates[0]!.registration.email },
    employer: { email: world.employers[0]!.registration.email },
    reviewer: { email: reviewer.email },
    password: demoPassword,
  };
  await writeFile(marker, JSON.stringify(loaded, null, 2));
  return loaded;
}

async function signIn(
  backendUrl: string,
  registration: z.input<typeof Registration>,
): Promise<{ client: Client; clientOf: (serviceUrl: string) => Client }> {
  const anonymous = createClient({ baseUrl: backendUrl });
  const session = await anonymous.call(RegisterRoute, { body: registration }).catch((error: unknown) => {
    if (!EmailTaken.is(error)) throw error;
    return anonymous.call(LoginRoute, { body: { email: registration.email, password: registration.password } });
  });
  const tokens = { current: () => session.accessToken, renew: () => Promise.resolve(undefined) };
  const clientOf = (baseUrl: string): Client => createClient({ baseUrl, session: tokens, locale: registration.locale });
  return { client: clientOf(backendUrl), clientOf };
}

async function appointReviewer(backendUrl: string, admin: LoadOptions['admin']): Promise<void> {
  const { accessToken } = await createClient({ baseUrl: backendUrl }).call(LoginRoute, { body: admin });
  const tokens = { current: () => accessToken, renew: () => Promise.resolve(undefined) };
  const body = { ...reviewer, password: demoPassword };
  await createClient({ baseUrl: backendUrl, session: tokens })
    .call(AppointAdministratorRoute, { body, idempotencyKey: 'demo-world-reviewer' })
    .catch((error: unknown) => {
      if (!EmailTaken.is(error)) throw error;
    });
}

async function loadEmployer(
  backendUrl: string,
  employer: DemoEmployer,
  progress: Progress,
  published: PublishedJob[],
): Promise<void> {
  const { client } = await signIn(backendUrl, employer.registration);
  progress.step();
  for (const { key, content } of employer.jobs) {
    const job = await client.call(CreateJobRoute, { body: content, idempotencyKey: key });
    await client.call(PublishJobRoute, { params: { jobId: job.id } }).catch((error: unknown) => {
      if (!JobStatusForbids.is(error)) throw error;
    });
    published.push({ key, jobId: job.id, employer: client });
    progress.step();
  }
}

async function loadCandidate(
  { backendUrl, analyticsUrl }: Pick<LoadOptions, 'backendUrl' | 'analyticsUrl'>,
  { registration, profile, declared }: DemoCandidate,
  progress: Progress,
): Promise<void> {
  const { client, clientOf } = await signIn(backendUrl, registration);
  const { version } = await client.call(GetMyProfileRoute);
  await client.call(PutMyProfileRoute, { body: { version, content: profile } });
  if (declared) {
    const consent = { version: consentVersion, audit: true, mitigation: true } as const;
    await clientOf(analyticsUrl).call(PutMyAttributesRoute, { body: { attributes: declared, consent } });
  }
  progress.step();
}

/** Some applications, some of them under way, so that the pages of both sides have something to show. */
async function applySome(
  backendUrl: string,
  candidates: readonly DemoCandidate[],
  published: readonly PublishedJob[],
): Promise<void> {
  const random = new SeededRandom(demoSeed + 1);
  const jobs = [...published].sort((a, b) => a.key.localeCompare(b.key));
  const steps = candidates.slice(0, 70).flatMap((candidate) =>
    random.sample(jobs, 2).map((job) => ({
      candidate,
      job,
      moves: random.pick<readonly Move[]>([[], [], ['screening'], ['screening', 'interview'], ['rejected']]),
    })),
  );
  await eachOf(steps, async ({ candidate, job, moves }) => {
    const { client } = await signIn(backendUrl, candidate.registration);
    const idempotencyKey = `demo-${demoSeed}-${job.key}`;
    const applicationId = await client
      .call(SubmitApplicationRoute, { body: { jobId: job.jobId }, idempotencyKey })
      .then(
        (application) => application.id,
        (error: unknown) => {
          if (!AlreadyApplied.is(error)) throw error;
          return error.params.applicationId;
        },
      );
    for (const to of moves) {
      await job.employer
        .call(MoveApplicationRoute, { params: { applicationId }, body: { to } })
        .catch((error: unknown) => {
          if (!TransitionForbidden.is(error)) throw error;
        });
    }
  });
}

/** The events travel on their own; the world is loaded when the last one has arrived. */
async function untilFound(searchUrl: string, jobs: number): Promise<void> {
  const client = createClient({ baseUrl: searchUrl });
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const { total } = await client.call(SearchJobsRoute, { query: { limit: 1 } });
    if (total >= jobs) return;
    await sleep(200);
  }
  throw new Error('the published jobs did not reach the search within a minute');
}

async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items];
  const worker = async (): Promise<void> => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: parallel }, worker));
}

class Progress {
  private done = 0;
  private saidPercent = 0;

  constructor(
    private readonly say: (line: string) => void,
    private readonly name: string,
    private readonly total: number,
  ) {}

  step(): void {
    this.done += 1;
    const percent = Math.floor((this.done / this.total) * 10) * 10;
    if (percent === this.saidPercent) return;
    this.saidPercent = percent;
    this.say(`${this.name}: ${percent} % (${this.done} of ${this.total})`);
  }
}
