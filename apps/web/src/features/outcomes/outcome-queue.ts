import { Refusal } from '@iworkz/client';
import type { ReportOutcomesRoute, RequestOf, ShownPlace } from '@iworkz/contracts';

export type Act = RequestOf<typeof ReportOutcomesRoute>['body']['acts'][number];

/** Milliseconds from the first act that waits to its sending: long enough to gather what comes into sight while scrolling. */
const gatherMs = 2_000;
/** After a failure, doubled with every further one. */
const longestPauseMs = 60_000;
/** Nobody's click waits longer for what is only counted. */
const longestFlushMs = 500;
/** What the route takes at once. */
const mostAtOnce = 100;
/** More is not kept for a server that stays away: outcomes are worth less than a page's memory. */
const mostWaiting = 1_000;

export interface SeenApplicant {
  readonly jobId: string;
  readonly candidateId: string;
}

const isFinal = (error: unknown): boolean => error instanceof Refusal && error.status < 500 && error.status !== 429;

/**
 * What one person saw and did, gathered and sent once. Nothing here throws or makes anybody wait: a page is the same without it.
 * An act keeps its id when it is sent again, so that the server counts it once.
 */
export class OutcomeQueue {
  private waiting: Act[] = [];
  /** Where each job was last shown on these pages. */
  private readonly places = new Map<string, ShownPlace>();
  private readonly told = new Set<string>();
  private sending: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;

  constructor(
    private readonly send: (acts: Act[]) => Promise<unknown>,
    private readonly newActId: () => string,
  ) {}

  shown(jobId: string, place: ShownPlace): void {
    this.places.set(jobId, place);
    this.add((id) => ({ id, jobId, kind: 'shown', place }));
  }

  /** Counts for the place where the job was last shown here, or else for the one that the server knows. */
  did(kind: 'viewed' | 'saved' | 'dismissed', jobId: string): void {
    const place = this.places.get(jobId);
    this.add((id) => ({ id, jobId, kind, ...(place ? { place } : {}) }));
  }

  /** To a member of the company that the job is of. */
  applicantWas(kind: 'shown' | 'viewed', { jobId, candidateId }: SeenApplicant, place: ShownPlace): void {
    this.add((id) => ({ id, jobId, candidateId, kind: `applicant_${kind}`, place }));
  }

  /** Sends what waits. Resolves when it has arrived or could not be sent. */
  async flush(): Promise<void> {
    // What is under way goes first: the server gives acts without a place the last place that it was told of.
    await this.sending;
    this.sending ??= this.sendAll().finally(() => {
      this.sending = undefined;
      if (this.waiting.length > 0) this.schedule();
    });
    await this.sending;
  }

  /** Sends what waits before something is done that counts for what was told, if that takes no time worth speaking of. */
  async flushBriefly(): Promise<void> {
    await Promise.race([this.flush(), new Promise((waited) => setTimeout(waited, longestFlushMs))]);
  }

  /** The page may be gone in a moment: sends what waits without waiting for anything. */
  leave(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    while (this.waiting.length > 0) void this.deliver(this.waiting.splice(0, mostAtOnce));
  }

  private add(act: (id: string) => Act): void {
    const made = act(this.newActId());
    const whom = 'candidateId' in made ? made.candidateId : '';
    const key = [made.kind, made.jobId, whom, made.place?.listId].join(' ');
    if (this.told.has(key) || this.waiting.length >= mostWaiting) return;
    this.told.add(key);
    this.waiting.push(made);
    this.schedule();
  }

  private schedule(): void {
    const pause = Math.min(longestPauseMs, gatherMs * 2 ** this.failures);
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.flush();
    }, pause);
  }

  private async sendAll(): Promise<void> {
    while (this.waiting.length > 0) if (!(await this.deliver(this.waiting.splice(0, mostAtOnce)))) return;
  }

  /** @returns false when the acts wait again. */
  private async deliver(acts: Act[]): Promise<boolean> {
    try {
      await this.send(acts);
      this.failures = 0;
    } catch (error) {
      if (isFinal(error)) return true;
      this.failures += 1;
      this.waiting.unshift(...acts);
      this.schedule();
      return false;
    }
    return true;
  }
}
