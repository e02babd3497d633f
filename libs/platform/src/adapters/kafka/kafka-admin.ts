import type { Admin } from 'kafkajs';
import { KafkaClient, type KafkaClientOptions } from './kafka-client.js';
import { within } from './within.js';

const patience = 5_000;
const requestTimeout = 4_000;

/** One connection for all questions about topics and groups, opened by the first and again after a failure. */
export class KafkaAdmin {
  private current: { readonly client: KafkaClient; readonly admin: Promise<Admin> } | undefined;

  constructor(private readonly options: KafkaClientOptions) {}

  /** @throws Error at the latest after five seconds. */
  async ask<T>(question: (admin: Admin) => Promise<T>): Promise<T> {
    const { client, admin } = (this.current ??= this.open());
    try {
      return await within(patience, 'a question to Kafka', admin.then(question));
    } catch (error) {
      if (this.current?.client === client) this.current = undefined;
      client.cut();
      throw error;
    }
  }

  async close(): Promise<void> {
    const last = this.current;
    this.current = undefined;
    if (!last) return;
    await within(
      1_000,
      'leaving Kafka',
      last.admin.then((admin) => admin.disconnect()),
    ).catch(() => undefined);
    last.client.cut();
  }

  private open(): { client: KafkaClient; admin: Promise<Admin> } {
    const client = new KafkaClient(this.options, { requestTimeout, retries: 2 });
    const admin = client.kafka.admin();
    return { client, admin: admin.connect().then(() => admin) };
  }
}
