import { LiveMessage, UserRegistered, liveSocketPath, liveSocketProtocol } from '@iworkz/contracts';
import { newId, type Locale } from '@iworkz/kernel';
import { runningService, testDatabase, type ServiceUnderTest, type TestCaller } from '@iworkz/testing';
import type { ServiceDefinition } from '@iworkz/platform';
import pg from 'pg';
import { WebSocket, type ClientOptions } from 'ws';
import { attachLiveSockets } from '../edge/live/attach-live-sockets.js';
import { LiveLimits } from '../edge/live/live-limits.js';
import { NotificationsContext } from '../notifications.context.js';

export interface Person extends TestCaller {
  readonly email: string;
}

export interface NotificationsWorld {
  readonly service: ServiceUnderTest;
  /** One more process of the service, on the same data. The world closes it. */
  replica(): Promise<ServiceUnderTest>;
  /** As the superuser, to look into the tables. */
  readonly sql: pg.Client;
  aPerson(change?: { role?: string; locale?: Locale; companyId?: string; family?: string; given?: string }): {
    person: Person;
    registered: Parameters<ServiceUnderTest['publish']>[1];
  };
  /** A person whom notifications knows, and who has been welcomed. */
  aKnownPerson(change?: Parameters<NotificationsWorld['aPerson']>[0]): Promise<Person>;
  inbox(
    person: Person,
    locale?: Locale,
  ): Promise<{
    items: { id: string; kind: string; title: string; body: string; link: string | null; readAt: string | null }[];
    unreadCount: number;
    nextCursor: string | null;
  }>;
  connect(person: Person, options?: ConnectOptions): Promise<TestSocket>;
  close(): Promise<void>;
}

export interface ConnectOptions {
  readonly after?: number;
  readonly position?: number;
  /** Instead of the first. */
  readonly replica?: ServiceUnderTest;
  readonly token?: string;
  readonly locale?: Locale;
  readonly client?: ClientOptions;
}

export interface TestSocket {
  readonly socket: WebSocket;
  readonly received: LiveMessage[];
  /** Code with which the socket was closed. */
  readonly closed: Promise<number>;
  close(): Promise<number>;
}

/** The notifications service on a database of its own. */
export async function notificationsWorld(
  limits: Partial<LiveLimits> = {},
  environment: Readonly<Record<string, string>> = {},
): Promise<NotificationsWorld> {
  const database = await testDatabase('notifications');
  const definition = {
    name: 'notifications',
    modules: [NotificationsContext],
    attach: (app) => {
      Object.assign(app.get(LiveLimits), limits);
      attachLiveSockets(app);
    },
  } satisfies ServiceDefinition;
  const service = await runningService(definition, database, environment);
  const replicas: ServiceUnderTest[] = [];
  const sql = new pg.Client({ connectionString: database.adminUrl, options: '-c search_path=notifications' });
  await sql.connect();

  const aPerson: NotificationsWorld['aPerson'] = (change = {}) => {
    const { role = 'candidate', locale = 'ja', companyId, family = '山田', given = '花子' } = change;
    const userId = newId();
    const email = `${userId}@example.com`;
    return {
      person: { userId, email, roles: [role], companyId },
      registered: {
        userId,
        email,
        name: { family, given },
        roles: [role],
        locale,
        region: 'jp',
        companyId: companyId ?? null,
      },
    };
  };

  return {
    service,
    sql,
    replica: async () => {
      const { eventSigningKey, jwksUrl } = service.config;
      const replica = await runningService(definition, database, {
        ...environment,
        EVENT_SIGNING_KEY: eventSigningKey,
        JWKS_URL: jwksUrl,
      });
      replicas.push(replica);
      return replica;
    },
    aPerson,
    aKnownPerson: async (change) => {
      const { person, registered } = aPerson(change);
      await service.publish(UserRegistered, registered as never);
      const deadline = Date.now() + 10_000;
      for (;;) {
        const { rowCount } = await sql.query('SELECT 1 FROM inbox_item WHERE user_id = $1', [person.userId]);
        if (rowCount) return person;
        if (Date.now() > deadline) throw new Error('the person was not welcomed');
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    inbox: async (person, locale = 'ja') => {
      const response = await service.ask(person, '/api/v1/notifications?limit=100', {
        headers: { 'accept-language': locale },
      });
      if (!response.ok) throw new Error(await response.text());
      return response.json() as never;
    },
    connect: async (person, { after, position, replica = service, token, locale, client } = {}) => {
      const query = new URLSearchParams();
      if (after !== undefined) query.set('after', String(after));
      if (position !== undefined) query.set('position', String(position));
      if (locale !== undefined) query.set('locale', locale);
      const socket = new WebSocket(
        `${replica.url.replace('http', 'ws')}${liveSocketPath}?${query}`,
        [liveSocketProtocol, `bearer.${token ?? (await service.token(person))}`],
        client,
      );
      const received: LiveMessage[] = [];
      socket.on('message', (data) => received.push(LiveMessage.parse(JSON.parse(String(data)))));
      const closed = new Promise<number>((resolve) => socket.once('close', resolve));
      await new Promise<void>((resolve, reject) => {
        socket.once('open', resolve);
        socket.once('unexpected-response', (_request, response) => {
          reject(new Error(`HTTP ${response.statusCode}`));
          socket.terminate();
        });
        socket.once('error', reject);
      });
      return {
        socket,
        received,
        closed,
        close: () => {
          socket.close();
          return closed;
        },
      };
    },
    close: async () => {
      await sql.end();
      for (const replica of replicas) await replica.close();
      await service.close();
      await database.drop();
    },
  };
}
