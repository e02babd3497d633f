import type { Counter } from 'prom-client';
import type { GaugesOf, Metrics } from '../telemetry/metrics.js';

/** `erased`: about a person who was erased, so about nobody; skipped. */
export type HandlingOutcome = 'handled' | 'duplicate' | 'ignored' | 'erased' | 'parked' | 'failed_try';

const figures = {
  outboxLag: {
    name: 'outbox_lag_seconds',
    help: 'Age of the oldest event that has not left the outbox',
    labelNames: ['context'],
  },
  outboxPending: {
    name: 'outbox_pending',
    help: 'Events that have not left the outbox',
    labelNames: ['context'],
  },
  consumerLag: { name: 'consumer_lag', help: 'Events published and not yet handled', labelNames: ['consumer'] },
  parked: { name: 'parked_events', help: 'Events set aside, waiting for replay', labelNames: ['consumer'] },
  jobDepth: {
    name: 'job_queue_depth',
    help: 'Jobs that wait or run; dead letters are not counted',
    labelNames: ['job'],
  },
} as const;

/** Figures that are read from the database when somebody asks for the metrics. A source that fails keeps its last figure. */
export class MessagingMetrics {
  readonly handled: Counter<'consumer' | 'outcome'>;
  private readonly gauges: GaugesOf<typeof figures>;
  private readonly sources: (() => Promise<void>)[] = [];

  constructor(metrics: Metrics) {
    this.handled = metrics.counter({
      name: 'events_handled_total',
      help: 'Events by consumer and what became of them',
      labelNames: ['consumer', 'outcome'],
    });
    // Each source by itself: one that fails keeps its last figures, the others tell their new ones.
    const look = async (): Promise<void> => void (await Promise.allSettled(this.sources.map((read) => read())));
    this.gauges = metrics.gaugesReadBy(figures, look);
  }

  /** @param belongs whether jobs of that name are done by this service: all services share one queue. */
  watchJobs(read: () => Promise<Readonly<Record<string, number>>>, belongs: (name: string) => boolean): void {
    this.sources.push(async () => {
      const depth = await read();
      // A name whose jobs are done is absent from the answer and must not keep its last figure.
      this.gauges.jobDepth.reset();
      for (const [job, waiting] of Object.entries(depth)) if (belongs(job)) this.gauges.jobDepth.set({ job }, waiting);
    });
  }

  watchOutbox(context: string, read: () => Promise<{ pending: number; lagSeconds: number }>): void {
    this.sources.push(async () => {
      const { pending, lagSeconds } = await read();
      this.gauges.outboxPending.set({ context }, pending);
      this.gauges.outboxLag.set({ context }, lagSeconds);
    });
  }

  watchConsumer(consumer: string, read: () => Promise<{ lag: number; parked: number }>): void {
    this.sources.push(async () => {
      const { lag, parked } = await read();
      this.gauges.consumerLag.set({ consumer }, lag);
      this.gauges.parked.set({ consumer }, parked);
    });
  }
}
