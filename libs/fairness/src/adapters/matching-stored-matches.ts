import { AuditWindowTooLarge, ListStoredMatchesRoute, type AuditWindow, type StoredMatch } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { ServiceClient } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { StoredMatches, type OnRead } from '../use-cases/ports.js';

@Injectable()
export class MatchingStoredMatches extends StoredMatches {
  constructor(private readonly client: ServiceClient) {
    super();
  }

  async within(ctx: Ctx, window: AuditWindow, limit: number, onRead: OnRead): Promise<readonly StoredMatch[]> {
    const matches: StoredMatch[] = [];
    let cursor: string | undefined;
    do {
      const query = { ...window, ...(cursor ? { cursor } : {}) };
      const page = await this.client.call(ctx, ListStoredMatchesRoute, { query }, { deadlineMs: 30_000 });
      matches.push(...page.items);
      if (matches.length > limit) throw AuditWindowTooLarge({ limit });
      await onRead(matches.length);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return matches;
  }
}
