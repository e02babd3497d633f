import { createClient, LiveConnection, MemorySession, type Client, type LiveNotification } from '@iworkz/client';
import { LoginRoute, RefreshRoute, RegisterRoute, type Account, type Registration } from '@iworkz/contracts';
import type { Locale } from '@iworkz/kernel';
import type * as z from 'zod';
import { until } from './steps.js';

/** Somebody at the public address: an account, a client, and what their open page received. */
export class Visitor {
  readonly received: LiveNotification[] = [];
  private live: LiveConnection | undefined;

  private constructor(
    readonly client: Client,
    readonly account: Account,
    private readonly session: MemorySession,
    private readonly url: string,
  ) {}

  static async register(url: string, registration: z.input<typeof Registration>): Promise<Visitor> {
    return Visitor.enter(url, registration.locale ?? 'ja', (client) =>
      client.call(RegisterRoute, { body: registration }),
    );
  }

  static async signIn(url: string, email: string, password: string, locale: Locale): Promise<Visitor> {
    return Visitor.enter(url, locale, (client) => client.call(LoginRoute, { body: { email, password } }));
  }

  private static async enter(
    url: string,
    locale: Locale,
    open: (client: Client) => Promise<Parameters<MemorySession['start']>[0]>,
  ): Promise<Visitor> {
    const anonymous = createClient({ baseUrl: url, locale });
    const opened = await open(anonymous);
    const session = new MemorySession((refreshToken) => anonymous.call(RefreshRoute, { body: { refreshToken } }));
    session.start(opened);
    return new Visitor(createClient({ baseUrl: url, session, locale }), opened.account, session, url);
  }

  /** Opens the live connection, as the visitor's page does. */
  async openPage(): Promise<void> {
    let open = false;
    this.live = new LiveConnection({
      baseUrl: this.url.replace(/^http/, 'ws'),
      accessToken: () => Promise.resolve(this.session.current()),
      onNotification: (message) => this.received.push(message),
      onState: (state) => (open = state === 'open'),
    });
    this.live.start();
    await until('the live connection', () => Promise.resolve(open ? true : undefined));
  }

  /** For calls that the typed client would not make. */
  async accessToken(): Promise<string> {
    return this.session.current() ?? (await this.session.renew()) ?? '';
  }

  /** Waits for a notification of that kind about that thing. */
  awaitNotification(kind: string, subjectId: string, limitMs = 10_000): Promise<LiveNotification> {
    return until(
      `${kind} on the open page`,
      () =>
        Promise.resolve(
          this.received.find(
            ({ notification, subject }) => notification.kind === kind && Object.values(subject).includes(subjectId),
          ),
        ),
      limitMs,
    );
  }

  leave(): void {
    this.live?.stop();
  }
}
