import type { ServiceName } from '@iworkz/contracts';

export type PartName = ServiceName | 'web';
export interface StackReport {
  readonly ready: boolean;
  readonly services: Readonly<Record<string, string>>;
}

/** Milliseconds for which a report is given again: whoever asks often must not multiply into every service. */
const reportLife = 1_000;
const answerLimit = 5_000;

/** Whether every part behind the gateway may be sent requests. */
export class StackReadiness {
  private last: { readonly report: Promise<StackReport>; readonly at: number } | undefined;

  constructor(private readonly addresses: ReadonlyMap<PartName, string>) {}

  report(): Promise<StackReport> {
    const now = performance.now();
    if (!this.last || now - this.last.at > reportLife) this.last = { report: this.ask(), at: now };
    return this.last.report;
  }

  private async ask(): Promise<StackReport> {
    const outcomes = await Promise.all(
      [...this.addresses].map(async ([name, address]) => [name, await outcomeOf(address)] as const),
    );
    return { ready: outcomes.every(([, outcome]) => outcome === 'ok'), services: Object.fromEntries(outcomes) };
  }
}

async function outcomeOf(address: string): Promise<string> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(answerLimit) });
    await response.body?.cancel();
    return response.status === 200 ? 'ok' : `HTTP ${response.status}`;
  } catch {
    return 'no answer';
  }
}
