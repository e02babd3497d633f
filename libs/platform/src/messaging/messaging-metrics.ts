import type { Counter, Gauge } from 'prom-client';
import type { Metrics } from '../telemetry/metrics.js';

/** `erased`: about a person who was erased, so about nobody; skipped. */
export type HandlingOutcome = 'handled' | 'duplicate' | 'ignored' | 'erased' | 'parked' | 'failed_try';

/** Figures that are read from the database when somebody asks for the metrics. A source that fails keeps its last figure. */
export class MessagingMetrics {
  readonly handled: Counter<'consumer' | 'outcome'>;
  private readonly outboxLag: Gauge<'context'>;
  private readonly outboxPending: Gauge<'context'>;
  private readonly consumerLag: Gauge<'consumer'>;
  private readonly parked: Gauge<'consumer'>;
  private readonly jobDepth: Gauge<'job'>;
  private readonly sources: (() => Promise<void>)[] = [];

  constructor(metrics: Metrics) {
    // Every gauge waits for the same look: one that did not would tell the figure of the last time somebody asked.
    let looking: Promise<void> | undefined;
    const collect = (): Promise<void> =>
      (looking ??= Promise.allSettled(this.sources.map((read) => read())).then(() => (looking = undefined)));
    this.handled = metrics.counter({
      name: 'events_handled_total',
      help: 'Events by consumer and what became of them',
      labelNames: ['consumer', 'outcome'],
    });
    this.outboxLag = metrics.gauge({
      name: 'outbox_lag_seconds',
      help: 'Age of the oldest event that has not left the outbox',
      labelNames: ['context'],
      collect,
    });
    this.outboxPending = metrics.gauge({
      name: 'outbox_pending',
      help: 'Events that have not left the outbox',
      labelNames: ['context'],
      collect,
    });
    this.consumerLag = metrics.gauge({
      name: 'consumer_lag',
      help: 'Events published and not yet handled',
      labelNames: ['consumer'],
      collect,
    });
    this.parked = metrics.gauge({
      name: 'parked_events',
      help: 'Events set aside, waiting for replay',
      labelNames: ['consumer'],
      collect,
    });
    this.jobDepth = metrics.gauge({
      name: 'job_queue_depth',
      help: 'Jobs that wait or run; dead letters are not counted',
      labelNames: ['job'],
      collect,
    });
  }

  /** @param belongs whether jobs of that name are done by this service: all services share one queue. */
  watchJobs(read: () => Promise<Readonly<Record<string, number>>>, belongs: (name: string) => boolean): void {
    this.sources.push(async () => {
      const depth = await read();
      // A name whose jobs are done is absent from the answer and must not keep its last figure.
      this.jobDepth.reset();
      for (const [job, waiting] of Object.entries(depth)) if (belongs(job)) this.jobDepth.set({ job }, waiting);
    });
  }

  watchOutbox(context: string, read: () => Promise<{ pending: number; lagSeconds: number }>): void {
    this.sources.push(async () => {
      const { pending, lagSeconds } = await read();
      this.outboxPending.set({ context }, pending);
      this.outboxLag.set({ context }, lagSeconds);
    });
  }

  watchConsumer(consumer: string, read: () => Promise<{ lag: number; parked: number }>): void {
    this.sources.push(async () => {
      const { lag, parked } = await read();
      this.consumerLag.set({ consumer }, lag);
      this.parked.set({ consumer }, parked);
    });
  }
}
