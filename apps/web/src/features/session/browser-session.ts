import { ClientUnreachable, refusalOf, type AccessTokens } from '@iworkz/client';
import type { Account, LoginRoute, RegisterRoute, RequestOf } from '@iworkz/contracts';
import type { Locale } from '@iworkz/kernel';
import { SessionGrant } from './session-grant';

export type SessionState =
  | { readonly status: 'unknown' }
  | { readonly status: 'signed_out' }
  | { readonly status: 'signed_in'; readonly account: Account }
  /** It ran out or was ended elsewhere, without this person saying so: what they were writing must not be lost. */
  | { readonly status: 'ended'; readonly account: Account };

const UNKNOWN: SessionState = { status: 'unknown' };
const SIGNED_OUT: SessionState = { status: 'signed_out' };
const TIMEOUT_MS = 25_000;
/** A token that ends this soon is not worth opening a connection with. */
const MARGIN_MS = 30_000;
const CHANNEL = 'iworkz.session';

/** The session of this browser tab. The access token lives in memory only, the refresh token where no script can read it. */
export class BrowserSession implements AccessTokens {
  private state: SessionState = UNKNOWN;
  private token: { readonly value: string; readonly expiresAt: number } | undefined;
  private readonly listeners = new Set<() => void>();
  private channel: BroadcastChannel | undefined;
  private renewal: Promise<string | undefined> | undefined;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): SessionState => this.state;
  readonly serverSnapshot = (): SessionState => UNKNOWN;

  /** Finds out whether somebody is signed in; until then the state is `unknown`. */
  async restore(): Promise<void> {
    this.channel ??= this.openChannel();
    if (this.state.status !== 'unknown') return;
    await this.renew().catch(() => this.become(SIGNED_OUT));
  }

  async signIn(locale: Locale, body: RequestOf<typeof LoginRoute>['body']): Promise<Account> {
    return this.enter(await ask('/session', 'POST', locale, body));
  }

  async register(locale: Locale, body: RequestOf<typeof RegisterRoute>['body']): Promise<Account> {
    return this.enter(await ask('/session/registration', 'POST', locale, body));
  }

  async signOut(): Promise<void> {
    // Signed out here even when the server cannot be reached.
    this.leave(SIGNED_OUT);
    this.channel?.postMessage('signed_out');
    await alone(() => ask('/session', 'DELETE').then(() => undefined)).catch(() => undefined);
  }

  current(): string | undefined {
    return this.token?.value;
  }

  /** A token that will still be good in half a minute; undefined when nobody is signed in. */
  async lasting(): Promise<string | undefined> {
    if (this.token && this.token.expiresAt - Date.now() > MARGIN_MS) return this.token.value;
    return this.renew();
  }

  renew(): Promise<string | undefined> {
    this.renewal ??= this.exchange().finally(() => {
      this.renewal = undefined;
    });
    return this.renewal;
  }

  private async exchange(): Promise<string | undefined> {
    const grant = await alone(() => ask('/session/renewal', 'POST'));
    if (!grant) {
      const { state } = this;
      this.leave('account' in state ? { status: 'ended', account: state.account } : SIGNED_OUT);
      return undefined;
    }
    this.enter(grant);
    return grant.accessToken;
  }

  private enter(grant: SessionGrant | undefined): Account {
    if (!grant) throw new ClientUnreachable('unintelligible', '/session');
    this.token = { value: grant.accessToken, expiresAt: Date.now() + grant.expiresIn * 1000 };
    const before = this.state.status === 'signed_in' ? this.state.account : undefined;
    const same = before && JSON.stringify(before) === JSON.stringify(grant.account);
    if (!same) this.become({ status: 'signed_in', account: grant.account });
    return grant.account;
  }

  private leave(state: SessionState): void {
    this.token = undefined;
    this.become(state);
  }

  private become(state: SessionState): void {
    if (this.state === state) return;
    this.state = state;
    for (const listener of this.listeners) listener();
  }

  private openChannel(): BroadcastChannel | undefined {
    if (typeof BroadcastChannel === 'undefined') return undefined;
    const channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', () => this.leave(SIGNED_OUT));
    return channel;
  }
}

/**
 * One tab at a time: all tabs share the cookie, and a refresh token that is used twice ends the session everywhere.
 * Locks exist only in secure contexts, which localhost is.
 */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  if (typeof navigator === 'undefined' || !navigator.locks) return work();
  return (await navigator.locks.request(CHANNEL, work)) as T;
}

async function ask(
  path: string,
  method: 'POST' | 'DELETE',
  locale?: Locale,
  body?: unknown,
): Promise<SessionGrant | undefined> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (locale) headers['accept-language'] = locale;
  let response: Response;
  try {
    // keepalive: leaving the page must not lose the answer that carries the next refresh token.
    response = await fetch(path, {
      method,
      headers,
      keepalive: true,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
    throw new ClientUnreachable(timedOut ? 'timeout' : 'network', path, { cause: error });
  }
  if (response.status === 204) return undefined;
  if (!response.ok) throw await refusalOf(response);
  return SessionGrant.parse(await response.json());
}

export const browserSession = new BrowserSession();
