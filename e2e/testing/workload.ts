import { ClientUnreachable, Refusal, createClient } from '@iworkz/client';
import {
  CreateJobRoute,
  GetMyProfileRoute,
  IssueCredentialRoute,
  MoveApplicationRoute,
  PublishJobRoute,
  PutMyProfileRoute,
  RegisterRoute,
  RequestInProgress,
  SubmitApplicationRoute,
  type Session,
} from '@iworkz/contracts';
import { newId, type SeededRandom } from '@iworkz/kernel';
import { aLawfulPosting } from '@iworkz/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { aCertificate, clientWith, newAddress, password } from './people.js';
import type { RunningSystem } from './system.js';
import { accessToken } from './tokens.js';

/** A request with an Idempotency-Key: sent again, it must get the answer it got, or one answer if it got none. */
export interface KeyedRequest {
  readonly ask: (url: string) => Promise<{ readonly id: string }>;
  /** Writes into the ledger what was said yes to. */
  readonly acknowledge: (id: string) => void;
  answer?: { readonly id: string };
}

/** What the system said yes to: from then on it must be there, whatever happens. */
export interface Acknowledged {
  readonly accounts: string[];
  /** Who is told of jobs that suit them. */
  readonly seekers: string[];
  readonly jobs: string[];
  readonly published: string[];
  readonly applications: { id: string; jobId: string; candidateId: string }[];
  /** The request of each application, to be sent once more. */
  readonly requests: { token: string; jobId: string; idempotencyKey: string; id: string }[];
  /** All requests that were ever sent with a key, answered or not. */
  readonly keyed: KeyedRequest[];
  /** Application to its last acknowledged step. */
  readonly moved: Map<string, string>;
  readonly credentials: string[];
}

export const nothingYet = (): Acknowledged => ({
  accounts: [],
  seekers: [],
  jobs: [],
  published: [],
  applications: [],
  requests: [],
  keyed: [],
  moved: new Map(),
  credentials: [],
});

/** A request whose process died is handled anew well within this time, also on a busy machine. Milliseconds. */
const patience = 30_000;
const pause = 200;

/** The system may say so at any time, and has to say when to come back. */
const isNotNow = (error: unknown): boolean =>
  error instanceof Refusal && error.status === 503 && error.retryAfterSeconds !== undefined;

/** @returns the answer, which may be that of an earlier handling. Waits while the system says that it is being handled or cannot be. */
export async function askAgain({ ask }: KeyedRequest, url: string): Promise<{ readonly id: string }> {
  const deadline = performance.now() + patience;
  for (;;) {
    try {
      return await ask(url);
    } catch (error) {
      if (!(RequestInProgress.is(error) || isNotNow(error)) || performance.now() > deadline) throw error;
      await sleep(pause);
    }
  }
}

/** What fits the lawful posting so well that they are told of each. */
const wellSuited = {
  skills: [
    { name: 'TypeScript', level: 5, years: 6 },
    { name: 'Node.js', level: 5, years: 6 },
    { name: 'PostgreSQL', level: 4, years: 5 },
    { name: 'AWS', level: 3, years: 3 },
  ],
  languages: [{ language: 'ja', level: 'native' }],
  place: { country: 'JP', subdivision: 'JP-13', city: null },
  level: 'mid',
  wishes: {
    pay: { min: 4_800_000, currency: 'JPY', period: 'year' },
    subdivisions: ['JP-13'],
    remote: ['hybrid'],
    level: 'mid',
    industries: ['software'],
  },
} as const;

/**
 * The main job, again and again and by several people at once, until the system stops answering. Says nothing of what was
 * not acknowledged: that may have happened or not. A request with a key is kept, to be sent again.
 */
export class Workload {
  private stopped = false;
  private readonly failures: unknown[] = [];

  private constructor(
    private readonly system: RunningSystem,
    private readonly done: Acknowledged,
    private readonly random: SeededRandom,
    private readonly adminToken: string,
  ) {}

  static async prepare(system: RunningSystem, done: Acknowledged, random: SeededRandom): Promise<Workload> {
    return new Workload(system, done, random, await accessToken(system, ['super_admin']));
  }

  /** Resolves when the system is gone or `stop` was called. @throws what went wrong beyond that. */
  async run(): Promise<void> {
    // Nobody would be told of anything if ten jobs that suit as well, published earlier, filled the first page.
    if (this.done.seekers.length === 0) await this.untilGone(() => this.seek());
    await Promise.all([this.untilGone(() => this.seek()), ...[1, 2, 3].map(() => this.work())]);
    if (this.failures.length > 0) throw this.failures[0];
  }

  stop(): void {
    this.stopped = true;
  }

  private work(): Promise<void> {
    return this.untilGone(async () => {
      while (!this.stopped) await this.once();
    });
  }

  private async untilGone(work: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (isNotNow(error)) await sleep(pause);
        else if (error instanceof ClientUnreachable) return;
        else return void this.failures.push(error);
      }
    }
  }

  /** Somebody who is told of every job that is published from now on. */
  private async seek(): Promise<void> {
    const { account, accessToken: token } = await this.register('candidate');
    const client = clientWith(this.system.url, token);
    const { version, content } = await client.call(GetMyProfileRoute);
    await client.call(PutMyProfileRoute, { body: { version, content: { ...content, ...wellSuited } } as never });
    this.done.seekers.push(account.id);
  }

  private async once(): Promise<void> {
    const { accessToken: token } = await this.register('employer');
    const employer = clientWith(this.system.url, token);
    const key = newId();
    const jobId = await this.keyed(
      (url) => clientWith(url, token).call(CreateJobRoute, { body: aLawfulPosting(), idempotencyKey: key }),
      (id) => this.done.jobs.push(id),
    );
    await employer.call(PublishJobRoute, { params: { jobId } });
    this.done.published.push(jobId);
    for (let count = this.random.integer(1, 3); count > 0 && !this.stopped; count -= 1) {
      const session = await this.register('candidate');
      const applicationId = await this.apply(session, jobId);
      for (const to of ['screening', 'interview'] as const) {
        await employer.call(MoveApplicationRoute, { params: { applicationId }, body: { to } });
        this.done.moved.set(applicationId, to);
      }
      await this.issue(session.account.id);
    }
  }

  private apply({ account, accessToken: token }: Session, jobId: string): Promise<string> {
    const idempotencyKey = newId();
    return this.keyed(
      (url) => clientWith(url, token).call(SubmitApplicationRoute, { body: { jobId }, idempotencyKey }),
      (id) => {
        this.done.requests.push({ token, jobId, idempotencyKey, id });
        this.done.applications.push({ id, jobId, candidateId: account.id });
      },
    );
  }

  private async issue(holderId: string): Promise<void> {
    const idempotencyKey = newId();
    const { adminToken: token } = this;
    await this.keyed(
      (url) =>
        clientWith(url, token).call(IssueCredentialRoute, {
          body: { holderId, subject: aCertificate },
          idempotencyKey,
        }),
      (id) => this.done.credentials.push(id),
    );
  }

  private async keyed(ask: KeyedRequest['ask'], acknowledge: KeyedRequest['acknowledge']): Promise<string> {
    const request: KeyedRequest = { ask, acknowledge };
    this.done.keyed.push(request);
    request.answer = await ask(this.system.url);
    acknowledge(request.answer.id);
    return request.answer.id;
  }

  private async register(role: 'candidate' | 'employer'): Promise<Session> {
    const person = { email: newAddress(role), password, name: { family: '森本', given: '悠斗' } };
    const body = role === 'employer' ? { ...person, role, company: { name: '株式会社みはらし' } } : { ...person, role };
    const session = await createClient({ baseUrl: this.system.url }).call(RegisterRoute, { body });
    this.done.accounts.push(session.account.id);
    return session;
  }
}
