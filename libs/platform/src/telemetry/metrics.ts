import {
  Counter,
  Gauge,
  Histogram,
  Registry,
  type CounterConfiguration,
  type GaugeConfiguration,
  type HistogramConfiguration,
} from 'prom-client';

type GaugeNamed<T extends string> = Omit<GaugeConfiguration<T>, 'registers' | 'collect'>;
/** The gauges of such configurations, under the same keys. */
export type GaugesOf<C> = {
  [K in keyof C]: C[K] extends { labelNames: readonly (infer T extends string)[] } ? Gauge<T> : Gauge;
};

/** The metrics of one service. Several services may live in one process, so nothing is kept in prom-client's global registry. */
export class Metrics {
  constructor(readonly registry: Registry = new Registry()) {}

  /** The counter of that name; made on first use. */
  counter<T extends string>(configuration: Omit<CounterConfiguration<T>, 'registers'>): Counter<T> {
    const existing = this.registry.getSingleMetric(configuration.name) as Counter<T> | undefined;
    return existing ?? new Counter<T>({ ...configuration, registers: [this.registry] });
  }

  gauge<T extends string>(configuration: Omit<GaugeConfiguration<T>, 'registers'>): Gauge<T> {
    const existing = this.registry.getSingleMetric(configuration.name) as Gauge<T> | undefined;
    return existing ?? new Gauge<T>({ ...configuration, registers: [this.registry] });
  }

  /**
   * Gauges whose figures are found together whenever somebody asks for the metrics: one look serves them all, and each waits for
   * it, since one that did not would tell the figure of the time before. A look that fails leaves the figures it did not reach.
   */
  gaugesReadBy<const C extends Readonly<Record<string, GaugeNamed<string>>>>(
    configurations: C,
    look: (gauges: GaugesOf<C>) => Promise<void>,
  ): GaugesOf<C> {
    let looking: Promise<void> | undefined;
    const collect = (): Promise<void> =>
      (looking ??= Promise.resolve()
        .then(() => look(gauges))
        // A database that is away must not cost the operator the other metrics.
        .catch(() => undefined)
        .finally(() => (looking = undefined)));
    const gauges = Object.fromEntries(
      Object.entries(configurations).map(([key, configuration]) => [key, this.gauge({ ...configuration, collect })]),
    ) as GaugesOf<C>;
    return gauges;
  }

  histogram<T extends string>(configuration: Omit<HistogramConfiguration<T>, 'registers'>): Histogram<T> {
    const existing = this.registry.getSingleMetric(configuration.name) as Histogram<T> | undefined;
    return existing ?? new Histogram<T>({ ...configuration, registers: [this.registry] });
  }
}
