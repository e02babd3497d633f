import { AuditWindowTooLarge, ListShownApplicantsRoute, type AuditWindow } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { ServiceClient } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import type { SightedList } from '../domain/sight.js';
import { SightedLists, type OnRead } from '../use-cases/ports.js';

@Injectable()
export class AnalyticsSightedLists extends SightedLists {
  constructor(private readonly client: ServiceClient) {
    super();
  }

  async within(ctx: Ctx, window: AuditWindow, limit: number, onRead: OnRead): Promise<readonly SightedList[]> {
    const lists: SightedList[] = [];
    let places = 0;
    let cursor: string | undefined;
    do {
      const query = { ...window, ...(cursor ? { cursor } : {}) };
      const page = await this.client.call(ctx, ListShownApplicantsRoute, { query }, { deadlineMs: 30_000 });
      for (const { id: listId, shownAt, ...list } of page.items) {
        lists.push({ listId, shownAt: new Date(shownAt), ...list });
        places += list.places.length;
      }
      if (places > limit) throw AuditWindowTooLarge({ limit });
      await onRead(lists.length);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return lists;
  }
}
