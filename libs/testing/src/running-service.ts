import type { DataOf, EventDefinition, EventEnvelope, PublishedDataOf } from '@iworkz/contracts';
import { serviceNames, services } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import type { PlatformConfig as Config, RunningService, ServiceDefinition } from '@iworkz/platform';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestDatabase } from './database.js';

export interface TestCaller {
  readonly userId: string;
  readonly roles: readonly string[];
  readonly companyId?: string;
}

export type FollowedEvent<E extends EventDefinition> = EventEnvelope<Partial<DataOf<E>>>;

export interface ServiceUnderTest extends RunningService {
  readonly config: Config;
  /** An access token as `identity` signs it. @param seconds until it ends; negative for one that has ended. */
  token(caller: TestCaller, seconds?: number): Promise<string>;
  /** A token of the right form by a key nobody knows. */
  forgedToken(caller: TestCaller): Promise<string>;
  /** A GET or PATCH in the caller's name. */
  ask(caller: TestCaller | undefined, path: string, init?: RequestInit): Promise<Response>;
  /** Puts events on the bus as if their context had published them. @returns their ids. */
  publish<E extends EventDefinition>(event: E, ...data: readonly PublishedDataOf<E>[]): Promise<string[]>;
  /** What the bus has of these kinds of events, filled as more come. What is sealed in them stays so. */
  follow<E extends EventDefinition>(...events: readonly E[]): Promise<readonly FollowedEvent<E>[]>;
  /** Puts whole envelopes on the bus, for duplicates and chosen times. */
  publishEnvelopes(...envelopes: readonly EventEnvelope[]): Promise<void>;
}

/** An envelope as the publishing context would have made it. */
export function anEnvelope<E extends EventDefinition>(
  event: E,
  data: PublishedDataOf<E>,
  occurredAt = new Date(),
): EventEnvelope {
  const parsed = event.data.parse(data);
  return {
    id: newId(),
    type: event.type,
    version: event.version,
    key: event.key(parsed),
    occurredAt: occurredAt.toISOString(),
    region: 'jp',
    correlationId: newId(),
    data: parsed,
  };
}

/**
 * A service on its own database, with the embedded adapters, on a free port, and a key set that stands in for identity's.
 * @param environment variables on top, such as those a context reads for itself.
 */
export async function runningService(
  definition: ServiceDefinition,
  database: TestDatabase,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServiceUnderTest> {
  // Loaded when asked for: specs that only want builders need not wait for the whole platform.
  const platform = await import('@iworkz/platform');
  const { startService, databaseVariable, serviceUrlVariable, signEnvelope, EventBus, PlatformConfig } = platform;
  const { accessTokenAudience, accessTokenIssuer, accessTokenType } = platform;
  const key = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(key.publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };
  const keySet = createServer((_request, response) => void response.end(JSON.stringify({ keys: [jwk] })));
  await new Promise<void>((resolve) => void keySet.listen(0, '127.0.0.1', resolve));
  const dataFolder = await mkdtemp(join(tmpdir(), 'iworkz-service-'));
  const eventSigningKey = randomBytes(32).toString('hex');
  const running = await startService(definition, {
    IWORKZ_ENVIRONMENT: 'development',
    IWORKZ_LOG_LEVEL: 'silent',
    IWORKZ_DATA_FOLDER: dataFolder,
    ...Object.fromEntries(
      services[definition.name].contexts.map((context) => [databaseVariable(context), database.url(context)]),
    ),
    DATABASE_URL_BUS: database.url('bus'),
    DATABASE_URL_JOBS: database.url('jobs'),
    DATABASE_URL_KEYS: database.url('keys'),
    // The same for all services of a database: they open what each other sealed.
    PERSON_KEYS_SECRET: 'a secret for keys that only tests have',
    EVENT_SIGNING_KEY: eventSigningKey,
    SERVICE_TOKEN_KEY: randomBytes(32).toString('hex'),
    JWKS_URL: `http://127.0.0.1:${(keySet.address() as AddressInfo).port}/`,
    // Nothing listens there: a spec that calls another service must say what answers.
    ...Object.fromEntries(serviceNames.map((name) => [serviceUrlVariable(name), 'http://127.0.0.1:9'])),
    [serviceUrlVariable(definition.name)]: 'http://127.0.0.1:0',
    ...environment,
  });
  const sign = (privateKey: typeof key.privateKey, { userId, roles, companyId }: TestCaller, seconds: number) =>
    new SignJWT({ roles: [...roles], company: companyId })
      .setProtectedHeader({ alg: 'ES256', kid: 'test', typ: accessTokenType })
      .setSubject(userId)
      .setIssuer(accessTokenIssuer)
      .setAudience(accessTokenAudience)
      .setIssuedAt(Math.floor(Date.now() / 1_000) - 3_600)
      .setExpirationTime(Math.floor(Date.now() / 1_000) + seconds)
      .sign(privateKey);
  const token = (caller: TestCaller, seconds = 900) => sign(key.privateKey, caller, seconds);
  const publishEnvelopes = (...envelopes: readonly EventEnvelope[]) =>
    running.app.get<InstanceType<typeof EventBus>>(EventBus).publish(
      envelopes.map((envelope) => {
        const text = JSON.stringify(envelope);
        return {
          eventId: envelope.id,
          topic: envelope.type.split('.').slice(0, 2).join('.'),
          key: envelope.key,
          envelope: text,
          signature: signEnvelope(text, eventSigningKey),
        };
      }),
    );
  const follow = async <E extends EventDefinition>(...events: readonly E[]) => {
    const brought: FollowedEvent<E>[] = [];
    await running.app.get<InstanceType<typeof EventBus>>(EventBus).subscribe({
      group: `follower-${newId()}`,
      topics: [...new Set(events.map(({ topic }) => topic))],
      // A topic carries other kinds of events beside those that were asked for.
      handler: ({ envelope: text }) => {
        const envelope = JSON.parse(text) as FollowedEvent<E>;
        if (events.some(({ type }) => type === envelope.type)) brought.push(envelope);
        return Promise.resolve();
      },
    });
    return brought;
  };
  return {
    ...running,
    follow,
    config: running.app.get<Config>(PlatformConfig),
    token,
    forgedToken: async (caller) => sign((await generateKeyPair('ES256')).privateKey, caller, 900),
    ask: async (caller, path, init = {}) =>
      fetch(running.url + path, {
        ...init,
        headers: { ...init.headers, ...(caller ? { authorization: `Bearer ${await token(caller)}` } : {}) },
      }),
    publishEnvelopes,
    publish: async (event, ...data) => {
      const envelopes = data.map((each) => anEnvelope(event, each));
      await publishEnvelopes(...envelopes);
      return envelopes.map((envelope) => envelope.id);
    },
    close: async () => {
      await running.close();
      keySet.close();
      keySet.closeAllConnections();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
