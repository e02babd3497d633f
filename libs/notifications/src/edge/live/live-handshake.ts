import {
  NotPermitted,
  RouteNotFound,
  ServiceUnavailable,
  SignInRequired,
  TokenExpired,
  holdsPermission,
  liveSocketPath,
  liveSocketProtocol,
  type DomainError,
} from '@iworkz/contracts';
import { Clock, locales, negotiateLocale, newId, type Ctx, type Locale } from '@iworkz/kernel';
import { ContextStores, Log, PlatformConfig, TokenVerifier } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { decodeJwt } from 'jose';
import type { IncomingMessage } from 'node:http';

export interface AdmittedCaller {
  readonly userId: string;
  /** When the token ends, and the socket with it. Milliseconds since 1970. */
  readonly expiresAt: number;
  /** The last message the client saw; undefined when it wants only what is new. */
  readonly after: number | undefined;
  /** Up to where the client was told of changes of its ranking; undefined as above. */
  readonly position: number | undefined;
  /** The language the client asked for; undefined leaves it to the account. */
  readonly locale: Locale | undefined;
}

const tokenPrefix = 'bearer.';

/** Decides who may open a socket. */
@Injectable()
export class LiveHandshake {
  constructor(
    private readonly tokens: TokenVerifier,
    private readonly stores: ContextStores,
    private readonly config: PlatformConfig,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** The call's context, for its answer and the audit log. */
  contextOf(request: IncomingMessage): Ctx {
    const given = request.headers['x-request-id'];
    const requestId = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : newId();
    return {
      actor: { kind: 'anonymous' },
      region: this.config.region,
      locale: negotiateLocale(request.headers['accept-language']),
      requestId,
      correlationId: requestId,
      now: this.clock.now(),
    };
  }

  /** @throws DomainError saying why not; refusals of callers are audited. */
  async admit(ctx: Ctx, request: IncomingMessage): Promise<AdmittedCaller> {
    const url = new URL(request.url ?? '/', 'http://socket');
    if (url.pathname !== liveSocketPath) throw RouteNotFound({ path: url.pathname });
    try {
      return await this.recognise(request, url.searchParams);
    } catch (error) {
      await this.auditRefusal(ctx, error);
      throw error;
    }
  }

  private async recognise(request: IncomingMessage, query: URLSearchParams): Promise<AdmittedCaller> {
    if (!this.isOwnOrigin(request)) throw NotPermitted({ access: 'origin' });
    const protocols = String(request.headers['sec-websocket-protocol'] ?? '').split(/\s*,\s*/);
    const token = protocols.find((protocol) => protocol.startsWith(tokenPrefix))?.slice(tokenPrefix.length);
    if (!token || !protocols.includes(liveSocketProtocol)) throw SignInRequired({});
    const verification = await this.tokens.verifyToken(token);
    if (verification.state === 'expired') throw TokenExpired({});
    if (verification.state === 'refused') throw SignInRequired({});
    const { actor } = verification;
    if (actor.kind !== 'user' || !holdsPermission(actor.roles, 'inbox:read')) {
      throw NotPermitted({ access: 'inbox:read' });
    }
    const { exp } = decodeJwt(token);
    // A token without an end would keep the socket for ever.
    if (exp === undefined) throw SignInRequired({});
    return {
      userId: actor.userId,
      expiresAt: exp * 1_000,
      after: numberIn(query, 'after'),
      position: numberIn(query, 'position'),
      locale: locales.find((locale) => locale === query.get('locale')),
    };
  }

  /**
   * Browsers send an Origin and pages cannot forge it, nor X-Forwarded-Host; other clients send none. The token, not a
   * cookie, proves the caller, so this is a second line against pages of others.
   */
  private isOwnOrigin(request: IncomingMessage): boolean {
    const { origin, host } = request.headers;
    if (origin === undefined) return true;
    const forwarded = request.headers['x-forwarded-host'];
    const own = [host, ...(Array.isArray(forwarded) ? forwarded : [forwarded]), new URL(this.config.publicUrl).host];
    return URL.canParse(origin) && own.includes(new URL(origin).host);
  }

  private async auditRefusal(ctx: Ctx, error: unknown): Promise<void> {
    const { code, status } = error as Partial<DomainError>;
    if (code === undefined || status === undefined || status >= 500 || ServiceUnavailable.is(error)) return;
    try {
      await this.stores
        .of('notifications')
        .audit.record(ctx, { action: 'notifications.connect', outcome: 'refused', reason: code });
    } catch (failure) {
      this.log.error({ err: failure, requestId: ctx.requestId }, 'audit entry could not be written');
    }
  }
}

function numberIn(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name) ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
