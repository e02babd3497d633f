import { KafkaEventBus } from '../kafka-event-bus.js';

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** The bus as a process of a service has it. @param brokers `host:port`, separated by commas. */
export function connect(brokers: string): Promise<KafkaEventBus> {
  return Promise.resolve(new KafkaEventBus({ brokers: brokers.split(','), tls: false, namespace: 'test', log: quiet }));
}
