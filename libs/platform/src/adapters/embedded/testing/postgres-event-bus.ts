import { PostgresListener } from '../../../messaging/postgres-listener.js';
import { PostgresEventBus } from '../postgres-event-bus.js';

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

class BusWithItsListener extends PostgresEventBus {
  constructor(
    url: string,
    private readonly listener: PostgresListener,
  ) {
    super({ url, listener, log: quiet });
  }

  override async close(): Promise<void> {
    await super.close();
    await this.listener.close();
  }
}

/** The bus as a process of a service has it. @param url of the role of the schema `bus`. */
export function connect(url: string): Promise<PostgresEventBus> {
  return Promise.resolve(new BusWithItsListener(url, new PostgresListener(quiet)));
}
