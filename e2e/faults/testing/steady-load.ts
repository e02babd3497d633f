import { ClientUnreachable, Refusal, createClient, type Client } from '@iworkz/client';
import {
  CreateJobRoute,
  DomainError,
  PublishJobRoute,
  RegisterRoute,
  RequestInProgress,
  SubmitApplicationRoute,
  type Session,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { aLawfulPosting } from '@iworkz/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { clientWith, newAddress, password } from '../../testing/people.js';
import type { RunningSystem } from '../../testing/system.js';
import { nothingYet, type Acknowledged } from '../../testing/workload.js';

export interface LoadTally {
  /** Commands that were said yes to. */
  acknowledged: number;
  /** Answers "not now" (503 with Retry-After, or the repeat of a request that is being handled). */
  refusedForNow: number;
  /** No answer at all. */
  unreachable: number;
}

/**
 * People who register, post, publish and apply without pause, and who repeat what they were refused for now, as good
 * clients do: with the same key. Any other refusal, a 5xx that is no 503, and a 503 that does not say when to come back
 * fail the run.
 */
export class SteadyLoad {
  readonly ledger: Acknowledged = nothingYet();
  readonly tally: LoadTally = { acknowledged: 0, refusedForNow: 0, unreachable: 0 };
  private readonly failures: unknown[] = [];
  private readonly openJobs: string[] = [];
  private stopping = false;
  private working: Promise<unknown> = Promise.resolve();

  constructor(private readonly system: Pick<RunningSystem, 'url'>) {}

  /** @param pauseMs of each person between two commands. */
  start({ employers = 1, candidates = 3, pauseMs = 20 } = {}): void {
    const workers = [
      ...Array.from({ length: employers }, () => () => this.postAndPublish()),
      ...Array.from({ length: candidates }, () => () => this.registerAndApply()),
    ];
    this.working = Promise.all(
      workers.map(async (work) => {
        while (!this.stopping) {
          await work().catch((error: unknown) => {
            if (!(error instanceof Stopped)) this.failures.push(error);
          });
          await sleep(pauseMs);
        }
      }),
    );
  }

  /** Resolves when nobody asks any more. @throws the first answer that should not have been. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.working;
    if (this.failures.length > 0)
      throw new Error(`${this.failures.length} answers that should not have been`, { cause: this.failures[0] });
  }

  /** Resolves after so many further commands were acknowledged. @throws when that takes longer than the limit. */
  async untilAcknowledged(further: number, limitMs: number): Promise<void> {
    const goal = this.tally.acknowledged + further;
    const deadline = performance.now() + limitMs;
    while (this.tally.acknowledged < goal) {
      if (this.failures.length > 0) await this.stop();
      if (performance.now() > deadline)
        throw new Error(`not ${further} commands within ${limitMs / 1000} s: ${JSON.stringify(this.tally)}`);
      await sleep(20);
    }
  }

  private async postAndPublish(): Promise<void> {
    const employer = clientWith(this.system.url, (await this.register('employer')).accessToken);
    const body = aLawfulPosting();
    const idempotencyKey = newId();
    const { id: jobId } = await this.insist(() => employer.call(CreateJobRoute, { body, idempotencyKey }));
    this.ledger.jobs.push(jobId);
    await this.publish(employer, jobId);
    this.ledger.published.push(jobId);
    this.openJobs.push(jobId);
  }

  /** Has no key: publishing what is published already is refused as a conflict, which after an unanswered try is a yes. */
  private async publish(employer: Client, jobId: string): Promise<void> {
    let tries = 0;
    await this.insist(() => {
      tries += 1;
      return employer.call(PublishJobRoute, { params: { jobId } }).catch((error: unknown) => {
        if (tries > 1 && error instanceof DomainError && error.kind === 'conflict') return undefined;
        throw error;
      });
    });
  }

  private async registerAndApply(): Promise<void> {
    const jobId = this.openJobs.at(-1 - (this.tally.acknowledged % Math.max(1, Math.min(5, this.openJobs.length))));
    if (!jobId) return;
    const { accessToken, account } = await this.register('candidate');
    const candidate = clientWith(this.system.url, accessToken);
    const idempotencyKey = newId();
    const { id } = await this.insist(() => candidate.call(SubmitApplicationRoute, { body: { jobId }, idempotencyKey }));
    this.ledger.applications.push({ id, jobId, candidateId: account.id });
    this.ledger.requests.push({ token: accessToken, jobId, idempotencyKey, id });
  }

  /** With a new address at each try, since an unanswered one may have taken the first. */
  private async register(role: 'candidate' | 'employer'): Promise<Session> {
    const session = await this.insist(() => {
      const person = { email: newAddress(role), password, name: { family: '森本', given: '悠斗' } };
      const body =
        role === 'employer' ? { ...person, role, company: { name: '株式会社みはらし' } } : { ...person, role };
      return createClient({ baseUrl: this.system.url }).call(RegisterRoute, { body });
    });
    this.ledger.accounts.push(session.account.id);
    return session;
  }

  private async insist<R>(ask: () => Promise<R>): Promise<R> {
    for (;;) {
      try {
        const answer = await ask();
        this.tally.acknowledged += 1;
        return answer;
      } catch (error) {
        if (error instanceof ClientUnreachable && error.reason !== 'unintelligible') this.tally.unreachable += 1;
        else if (isNotNow(error)) this.tally.refusedForNow += 1;
        else throw error;
        if (this.stopping) throw new Stopped();
        // Sooner than Retry-After says, so that there is pressure; a person would wait.
        await sleep(250);
      }
    }
  }
}

class Stopped extends Error {}

function isNotNow(error: unknown): boolean {
  if (!(error instanceof Refusal)) return false;
  if (RequestInProgress.is(error)) return true;
  return error.status === 503 && error.retryAfterSeconds !== undefined;
}
