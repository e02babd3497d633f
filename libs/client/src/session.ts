import type { Session } from '@iworkz/contracts';

/** Where a client gets its access token from, and how it gets the next one. */
export interface AccessTokens {
  /** The token to send now; undefined when nobody is signed in. It may have expired. */
  current(): string | undefined;
  /** A new token; undefined when the session has ended. Called once at a time. */
  renew(): Promise<string | undefined>;
}

/** A session kept in memory, for programs, tests and devices that hold their own refresh token. */
export class MemorySession implements AccessTokens {
  private session: Session | undefined;

  /** @param refresh exchanges a refresh token; rejects with a refusal when the session has ended. */
  constructor(private readonly refresh: (refreshToken: string) => Promise<Session>) {}

  start(session: Session): void {
    this.session = session;
  }

  end(): void {
    this.session = undefined;
  }

  get account(): Session['account'] | undefined {
    return this.session?.account;
  }

  get refreshToken(): string | undefined {
    return this.session?.refreshToken;
  }

  current(): string | undefined {
    return this.session?.accessToken;
  }

  async renew(): Promise<string | undefined> {
    if (!this.session) return undefined;
    this.session = await this.refresh(this.session.refreshToken);
    return this.session.accessToken;
  }
}
