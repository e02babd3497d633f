import type { Locale } from './locale.js';

export const regions = ['jp', 'kr', 'eu', 'us', 'uk', 'sg'] as const;
export type Region = (typeof regions)[number];

/** Who acts. A service acts in its own name; a person through one of their roles. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'user'; readonly userId: string; readonly roles: readonly string[]; readonly companyId?: string };

/** What every use case is told about the call it serves. Always the first argument. */
export interface Ctx {
  readonly actor: Actor;
  readonly region: Region;
  readonly locale: Locale;
  /** One HTTP request or one event delivery. */
  readonly requestId: string;
  /** Everything that follows from one act of a person, across services and events. */
  readonly correlationId: string;
  /** The event or request that led to this call. */
  readonly causationId?: string;
  /** Where a request came from, as the gateway saw it; absent for events and for calls inside the process. */
  readonly clientAddress?: string;
  readonly now: Date;
}

export type UserActor = Extract<Actor, { kind: 'user' }>;

/** The actor as logs, audit entries and request keys write it: `user:<id>`, `service:<name>` or `anonymous`. */
export function actorLabel(actor: Actor): string {
  if (actor.kind === 'user') return `user:${actor.userId}`;
  return actor.kind === 'service' ? `service:${actor.service}` : 'anonymous';
}
