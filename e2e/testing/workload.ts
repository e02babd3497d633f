import { ClientUnreachable, createClient, type Client } from '@iworkz/client';
import {
  CreateJobRoute,
  IssueCredentialRoute,
  LoginRoute,
  MoveApplicationRoute,
  PublishJobRoute,
  RegisterRoute,
  SubmitApplicationRoute,
  type Session,
} from '@iworkz/contracts';
import { newId, type SeededRandom } from '@iworkz/kernel';
import { aLawfulPosting } from '@iworkz/testing';
import { clientWith, newAddress, password } from './people.js';
import type { RunningSystem } from './system.js';

/** What the system said yes to: from then on it must be there, whatever happens. */
export interface Acknowledged {
  readonly accounts: string[];
  readonly jobs: string[];
  readonly published: string[];
  readonly applications: { id: string; jobId: string; candidateId: string }[];
  /** The request of each application, to be sent once more. */
  readonly requests: { token: string; jobId: string; idempotencyKey: string; id: string }[];
  /** Application to its last acknowledged step. */
  readonly moved: Map<string, string>;
  readonly credentials: string[];
}

export const nothingYet = (): Acknowledged => ({
  accounts: [],
  jobs: [],
  published: [],
  applications: [],
  requests: [],
  moved: new Map(),
  credentials: [],
});

/**
 * The main job, again and again and by several people at once, until the system stops answering. Says nothing of what was
 * not acknowledged: that may have happened or not.
 */
export class Workload {
  private stopped = false;
  private readonly failures: unknown[] = [];

  private constructor(
    private readonly system: RunningSystem,
    private readonly done: Acknowledged,
    private readonly random: SeededRandom,
    private readonly admin: Client,
  ) {}

  static async prepare(system: RunningSystem, done: Acknowledged, random: SeededRandom): Promise<Workload> {
    const { accessToken } = await createClient({ baseUrl: system.url }).call(LoginRoute, { body: system.admin });
    return new Workload(system, done, random, clientWith(system.url, accessToken));
  }

  /** Resolves when the system is gone or `stop` was called. @throws what went wrong beyond that. */
  async run(): Promise<void> {
    await Promise.all([this.work(), this.work(), this.work()]);
    if (this.failures.length > 0) throw this.failures[0];
  }

  stop(): void {
    this.stopped = true;
  }

  private async work(): Promise<void> {
    try {
      while (!this.stopped) await this.once();
    } catch (error) {
      if (!(error instanceof ClientUnreachable)) this.failures.push(error);
    }
  }

  private async once(): Promise<void> {
    const employer = clientWith(this.system.url, (await this.register('employer')).accessToken);
    const { id: jobId } = await employer.call(CreateJobRoute, { body: aLawfulPosting(), idempotencyKey: newId() });
    this.done.jobs.push(jobId);
    await employer.call(PublishJobRoute, { params: { jobId } });
    this.done.published.push(jobId);
    for (let count = this.random.integer(1, 3); count > 0 && !this.stopped; count -= 1) {
      const session = await this.register('candidate');
      const candidateId = session.account.id;
      const candidate = clientWith(this.system.url, session.accessToken);
      const idempotencyKey = newId();
      const { id } = await candidate.call(SubmitApplicationRoute, { body: { jobId }, idempotencyKey });
      this.done.requests.push({ token: session.accessToken, jobId, idempotencyKey, id });
      this.done.applications.push({ id, jobId, candidateId });
      for (const to of ['screening', 'interview'] as const) {
        await employer.call(MoveApplicationRoute, { params: { applicationId: id }, body: { to } });
        this.done.moved.set(id, to);
      }
      const subject = {
        type: 'LanguageCertificate',
        holderName: '森本 悠斗',
        language: 'ja',
        scheme: 'JLPT',
        level: 'N1',
        awardedOn: '2025-12-07',
      } as const;
      const issued = await this.admin.call(IssueCredentialRoute, {
        body: { holderId: candidateId, subject },
        idempotencyKey: newId(),
      });
      this.done.credentials.push(issued.id);
    }
  }

  private async register(role: 'candidate' | 'employer'): Promise<Session> {
    const person = { email: newAddress(role), password, name: { family: '森本', given: '悠斗' } };
    const body = role === 'employer' ? { ...person, role, company: { name: '株式会社みはらし' } } : { ...person, role };
    const session = await createClient({ baseUrl: this.system.url }).call(RegisterRoute, { body });
    this.done.accounts.push(session.account.id);
    return session;
  }
}
