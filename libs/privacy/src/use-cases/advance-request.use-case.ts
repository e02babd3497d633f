import type { DomainError } from '@iworkz/contracts';
import { Clock, type Ctx } from '@iworkz/kernel';
import { Log } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { PrivacyUnitOfWork } from '../adapters/privacy-database.js';
import { pauseAfter } from '../domain/request-steps.js';
import { PrivacyRequests, RequestBell, type StoredRequest, type StoredStep } from './ports.js';
import { RequestWork, type Outcome } from './request-work.js';

/** A step that takes longer may be done by two processes at once, which costs work and changes nothing. Milliseconds. */
const leaseMs = 15_000;

/**
 * Carries requests on, step by step. A step is committed before the next begins, and doing one again changes nothing more; so
 * wherever the process dies, the next one goes on from there.
 */
@Injectable()
export class AdvanceRequest {
  private readonly tries = new Map<string, number>();

  constructor(
    private readonly unitOfWork: PrivacyUnitOfWork,
    private readonly requests: PrivacyRequests,
    private readonly work: RequestWork,
    private readonly bell: RequestBell,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Works on a request until it is complete, has to wait, or `signal` aborts. */
  async execute(ctx: Ctx, requestId: string, signal: AbortSignal): Promise<void> {
    let held: Date | undefined;
    for (;;) {
      if (signal.aborted) return this.requests.release(requestId, held);
      const now = this.clock.now();
      const until = new Date(now.getTime() + leaseMs);
      if (!(await this.requests.claim(requestId, now, until, held))) return this.waitForOther(requestId, until);
      held = until;
      const request = await this.requests.find(requestId);
      const step = request?.steps.find(({ doneAt }) => doneAt === null);
      if (!request || !step) return this.requests.release(requestId, held);
      const at = { ...ctx, now };
      const outcome = await this.work.perform(at, request, step).catch((error: unknown) => this.failed(request, error));
      if ('wait' in outcome) {
        await this.requests.postponeStep(requestId, step.position, outcome.wait, outcome.trouble);
        await this.bell.ring(requestId, outcome.wait);
        return;
      }
      this.tries.delete(requestId);
      await this.commit(at, request, step, outcome);
    }
  }

  /** Another process has it; should that one be dead, its time runs out. */
  private async waitForOther(requestId: string, until: Date): Promise<void> {
    if ((await this.requests.find(requestId))?.state === 'running') await this.bell.ring(requestId, until);
  }

  private async commit(
    ctx: Ctx,
    request: StoredRequest,
    step: StoredStep,
    { count, result, change }: Exclude<Outcome, { wait: Date }>,
  ): Promise<void> {
    const at = this.clock.now();
    const kept = await this.unitOfWork.run(ctx, async (tx) => {
      const current = await this.requests.findForUpdate(tx, request.id);
      if (current?.state !== 'running') return false;
      if (!(await this.requests.completeStep(tx, request.id, step.position, { at, count, result }))) return false;
      if (step.name === 'sweep' && step.context && result?.kept)
        await this.requests.keep(tx, request.id, step.context, result.kept);
      const isLast = request.steps.every((each) => each.doneAt !== null || each.position === step.position);
      await this.requests.change(tx, request.id, {
        ...change,
        trouble: null,
        ...(isLast ? { state: 'completed', completedAt: at } : {}),
      });
      return true;
    });
    // Taken back while it was gathered.
    if (!kept && result?.blobs) await this.work.discard(result.blobs);
  }

  private failed(request: StoredRequest, error: unknown): Outcome {
    const tries = (this.tries.get(request.id) ?? 0) + 1;
    this.tries.set(request.id, tries);
    const trouble = (error as Partial<DomainError>).code ?? 'service.internal';
    this.log.warn(
      { err: error, requestId: request.id, tries },
      'a step of a privacy request failed and is tried again',
    );
    return { wait: new Date(this.clock.now().getTime() + pauseAfter(tries)), trouble };
  }
}
