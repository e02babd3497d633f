import {
  InvalidCursor,
  NotFound,
  operationsRoutes,
  type ContextName,
  type InputOf,
  type ReplyOf,
  type ServiceName,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Controller, type Type } from '@nestjs/common';
import { ContextStores } from '../context/context-stores.js';
import { Handles } from './handles.js';

type AuditRoute = (typeof operationsRoutes)[ServiceName]['listAuditEntries'];
type ParkedRoute = (typeof operationsRoutes)[ServiceName]['listParkedEvents'];
type ReplayRoute = (typeof operationsRoutes)[ServiceName]['replayParkedEvent'];

/** How far a listing over several contexts has come in each: the last number seen, or null when it has come to the end. */
type Positions = Partial<Record<ContextName, string | null>>;

/** @throws InvalidCursor */
function readPositions(cursor: string | undefined): Positions {
  if (!cursor) return {};
  const parsed: unknown = (() => {
    try {
      return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    } catch (error) {
      throw InvalidCursor({}, { cause: error });
    }
  })();
  const valid =
    typeof parsed === 'object' &&
    parsed !== null &&
    !Array.isArray(parsed) &&
    Object.values(parsed).every((seq) => seq === null || (typeof seq === 'string' && /^\d{1,18}$/.test(seq)));
  if (!valid) throw InvalidCursor({});
  return parsed as Positions;
}

function writePositions(positions: Positions): string | null {
  return Object.values(positions).some((seq) => seq !== null)
    ? Buffer.from(JSON.stringify(positions)).toString('base64url')
    : null;
}

/** The operator routes of one service, the same on every service. */
export function operationsController(service: ServiceName): Type<unknown> {
  const routes = operationsRoutes[service];

  @Controller()
  class OperationsController {
    constructor(private readonly stores: ContextStores) {}

    @Handles(routes.listAuditEntries as AuditRoute)
    async listAuditEntries(_ctx: Ctx, { query }: InputOf<AuditRoute>): Promise<ReplyOf<AuditRoute>> {
      const before = readPositions(query.cursor);
      const reached: Positions = {};
      const items: ReplyOf<AuditRoute>['items'] = [];
      let chainIntact = true;
      for (const [context, { audit }] of this.stores.all()) {
        if (query.context && query.context !== context) continue;
        chainIntact &&= (await audit.verify()).intact;
        if (before[context] === null) continue;
        const rows = await audit.list({ before: before[context], limit: query.limit, outcome: query.outcome });
        items.push(
          ...rows.map(({ id, seq, at, actor, action, outcome, subject, reason, request_id, hash }) => ({
            id,
            seq: Number(seq),
            at: at.toISOString(),
            context,
            actor,
            action,
            outcome,
            subject,
            reason,
            requestId: request_id,
            hash,
          })),
        );
        reached[context] = rows.length === query.limit ? rows.at(-1)!.seq : null;
      }
      items.sort((a, b) => b.at.localeCompare(a.at));
      return { items, nextCursor: writePositions(reached), chainIntact };
    }

    @Handles(routes.listParkedEvents as ParkedRoute)
    async listParkedEvents(_ctx: Ctx, { query }: InputOf<ParkedRoute>): Promise<ReplyOf<ParkedRoute>> {
      const after = readPositions(query.cursor);
      const reached: Positions = {};
      const items: ReplyOf<ParkedRoute>['items'] = [];
      for (const [context, { parkedEvents }] of this.stores.all()) {
        if (after[context] === null) continue;
        const rows = await parkedEvents.list({ after: after[context] ?? undefined, limit: query.limit });
        items.push(
          ...rows.map(({ consumer, eventId, topic, key, reason, error, attempts, parkedAt }) => ({
            context,
            consumer,
            eventId,
            type: topic,
            key,
            reason,
            error,
            attempts,
            parkedAt: parkedAt.toISOString(),
          })),
        );
        reached[context] = rows.length === query.limit ? rows.at(-1)!.seq : null;
      }
      return { items, nextCursor: writePositions(reached) };
    }

    @Handles(routes.replayParkedEvent as ReplayRoute)
    async replayParkedEvent(_ctx: Ctx, { params, query }: InputOf<ReplayRoute>): Promise<ReplyOf<ReplayRoute>> {
      const context = query.consumer.split('.')[0] as ContextName;
      const stores = this.stores.all().get(context);
      if (!stores) throw NotFound({ resource: 'consumer', id: query.consumer });
      try {
        const { replayed, failed } = await stores.parkedEvents.replay(query.consumer, { eventId: params.eventId });
        return { replayed: replayed.length, stillParked: failed ? 1 : 0 };
      } catch (error) {
        if (error instanceof RangeError) throw NotFound({ resource: 'event', id: params.eventId }, { cause: error });
        throw error;
      }
    }
  }
  return OperationsController;
}
