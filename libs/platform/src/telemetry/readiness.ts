import { Injectable } from '@nestjs/common';

/** Rejects, or never answers, while the part is not ready. */
export type ReadinessCheck = () => Promise<void>;

const checkTimeoutMs = 2_000;

/** What must work before this service may be sent requests. Parts add their own checks. */
@Injectable()
export class Readiness {
  private readonly checks = new Map<string, ReadinessCheck>();
  private closing = false;

  add(name: string, check: ReadinessCheck): void {
    this.checks.set(name, check);
  }

  /** From now on the service is not ready, so that no new requests are sent while it finishes those in hand. */
  close(): void {
    this.closing = true;
  }

  get isClosing(): boolean {
    return this.closing;
  }

  /** The state of every part; the service is ready when all are. */
  async report(): Promise<{ ready: boolean; checks: Record<string, 'ok' | string> }> {
    const results = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await outcomeOf(check)] as const),
    );
    const checks = Object.fromEntries(this.closing ? [...results, ['shutdown', 'closing']] : results);
    return { ready: Object.values(checks).every((outcome) => outcome === 'ok'), checks };
  }
}

async function outcomeOf(check: ReadinessCheck): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('no answer'), checkTimeoutMs);
  });
  try {
    return await Promise.race([check().then(() => 'ok'), timeout]);
  } catch (error) {
    return error instanceof Error ? error.name : 'failed';
  } finally {
    clearTimeout(timer);
  }
}
