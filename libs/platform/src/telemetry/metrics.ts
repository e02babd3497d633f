import {
  Counter,
  Gauge,
  Histogram,
  Registry,
  type CounterConfiguration,
  type GaugeConfiguration,
  type HistogramConfiguration,
} from 'prom-client';

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

  histogram<T extends string>(configuration: Omit<HistogramConfiguration<T>, 'registers'>): Histogram<T> {
    const existing = this.registry.getSingleMetric(configuration.name) as Histogram<T> | undefined;
    return existing ?? new Histogram<T>({ ...configuration, registers: [this.registry] });
  }
}
