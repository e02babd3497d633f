import { serviceNames, type EventDefinition, type EventEnvelope } from '@iworkz/contracts';
import * as contracts from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import {
  PostgresEventBus,
  consumerIdOf,
  signEnvelope,
  type SignedEvent,
  type SubscriptionRequest,
} from '@iworkz/platform';
import { runningService, testDatabase, type ServiceUnderTest, type TestDatabase } from '@iworkz/testing';
import { exportJWK, generateKeyPair } from 'jose';
import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { vi } from 'vitest';
import { serviceDefinitions } from '../../apps/local/src/stack/services.js';

const libs = fileURLToPath(new URL('../../libs/', import.meta.url));

export interface DeclaredConsumer {
  /** `<context>.<class in kebab case>` */
  readonly id: string;
  readonly events: readonly EventDefinition[];
}

/** Every class with `@Consumes` methods in the sources of the contexts, with what it consumes. */
export function declaredConsumers(): DeclaredConsumer[] {
  return readdirSync(libs).flatMap((context) => {
    const folder = join(libs, context, 'src');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !/(^|\/)testing\//.test(file))
      .map((file) => readFileSync(join(folder, file), 'utf8'));
    return files.flatMap((source) => {
      const names = [...source.matchAll(/^\s*@Consumes\((\w+)\)$/gm)].map(([, name]) => name!);
      if (names.length === 0) return [];
      const className = /export class (\w+)/.exec(source)![1]!;
      const consumed = names.map((name) => (contracts as unknown as Record<string, EventDefinition>)[name]!);
      return [{ id: consumerIdOf(context, { name: className }), events: consumed }];
    });
  });
}

export type Outcome =
  | { readonly state: 'handled' | 'ignored' }
  | { readonly state: 'parked'; readonly reason: string; readonly error: string };

/** What a bus makes of an envelope. */
export interface Sealing {
  readonly key?: string;
  readonly topic?: string;
  readonly eventId?: string;
  readonly signature?: string;
}

/**
 * The consumers of every service of the product, on one database. In the place of a bus stands the test: it calls the
 * handlers that the services subscribed with, as a bus would, in whatever order and as often as it likes.
 */
export class ConsumersUnderTest {
  private constructor(
    private readonly services: readonly ServiceUnderTest[],
    private readonly database: TestDatabase,
    readonly pool: pg.Pool,
    private readonly subscriptions: ReadonlyMap<string, SubscriptionRequest>,
    private readonly signingKey: string,
  ) {}

  static async start(): Promise<ConsumersUnderTest> {
    const subscriptions = new Map<string, SubscriptionRequest>();
    const subscribing = vi.spyOn(PostgresEventBus.prototype, 'subscribe').mockImplementation(async (request) => {
      subscriptions.set(request.group, request);
      return { stop: () => Promise.resolve() };
    });
    const database = await testDatabase('platform');
    const signingKey = randomBytes(32).toString('hex');
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const environment = {
      EVENT_SIGNING_KEY: signingKey,
      CREDENTIAL_ISSUER_SEED: randomBytes(32).toString('hex'),
      ACCESS_TOKEN_PRIVATE_KEYS: JSON.stringify([{ ...(await exportJWK(privateKey)), kid: 'test', alg: 'ES256' }]),
    };
    const services: ServiceUnderTest[] = [];
    for (const name of serviceNames)
      services.push(await runningService(serviceDefinitions[name], database, environment));
    subscribing.mockRestore();
    const pool = new pg.Pool({ connectionString: database.adminUrl, max: 4 });
    // Dropping the database cuts connections that are still on their way out.
    pool.on('error', () => undefined);
    return new ConsumersUnderTest(services, database, pool, subscriptions, signingKey);
  }

  get ids(): string[] {
    return [...this.subscriptions.keys()].sort();
  }

  signed(envelope: EventEnvelope, sealing: Sealing = {}): SignedEvent {
    const { id: eventId, key } = envelope;
    const topic = sealing.topic ?? topicOf(envelope.type);
    return this.sealed(JSON.stringify(envelope), { eventId, key, topic, ...sealing });
  }

  sealed(text: string, { eventId = newId(), topic = 'x.y', key = 'x', signature }: Sealing): SignedEvent {
    return { eventId, topic, key, envelope: text, signature: signature ?? signEnvelope(text, this.signingKey) };
  }

  /** @throws what the consumer throws: to a bus it means "not now", and everything behind it waits. */
  deliver(consumer: string, event: SignedEvent): Promise<void> {
    return this.subscriptions.get(consumer)!.handler(event);
  }

  /** To every consumer whose topic it is. */
  async broadcast(event: SignedEvent): Promise<void> {
    const concerned = [...this.subscriptions.values()].filter(({ topics }) => topics.includes(event.topic));
    await Promise.all(concerned.map(({ handler }) => handler(event)));
  }

  async outcomeOf(consumer: string, { eventId }: SignedEvent): Promise<Outcome> {
    const context = consumer.split('.')[0]!;
    const { rows } = await this.pool.query<{ reason: string | null; error: string | null }>(
      `SELECT reason, error FROM ${context}.parked_event WHERE consumer = $1 AND event_id = $2
        UNION ALL SELECT NULL, NULL FROM ${context}.inbox_event WHERE consumer = $1 AND event_id::text = lower($2)`,
      // As it is parked: a text that PostgreSQL cannot store, or that its indexes cannot, is changed.
      [consumer, eventId.replaceAll('\0', '\ufffd').slice(0, 300)],
    );
    const [row] = rows;
    if (!row) return { state: 'ignored' };
    return row.reason === null ? { state: 'handled' } : { state: 'parked', reason: row.reason, error: row.error ?? '' };
  }

  async stop(): Promise<void> {
    for (const service of this.services) await service.close();
    await this.pool.end();
    await this.database.drop();
  }
}

export const topicOf = (type: string): string => type.split('.').slice(0, 2).join('.');
