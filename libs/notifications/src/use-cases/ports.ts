import type { Locale, PersonName } from '@iworkz/kernel';
import type { PageRequest } from '@iworkz/platform';
import type { NotificationsTx } from '../adapters/notifications-database.js';
import type { Notice, Reader } from '../domain/notice.js';

export interface Recipient {
  readonly userId: string;
  readonly email: string;
  readonly name: PersonName;
  readonly locale: Locale;
  readonly roles: readonly string[];
  readonly companyId: string | null;
}

export interface InboxRecord extends Notice {
  readonly id: string;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

export interface WaitingNotice extends Reader {
  readonly eventId: string;
  readonly notice: Notice;
}

export interface LiveRecord {
  readonly seq: number;
  readonly item: InboxRecord;
}

export interface DueMailRecord {
  readonly itemId: string;
  /** This one included. */
  readonly attempts: number;
  readonly recipient: Recipient;
  readonly notice: Notice;
}

export abstract class Recipients {
  abstract find(userId: string): Promise<Recipient | undefined>;
  /** Ids of those a reader stands for; none when identity has not told of them yet. Read through `tx`. */
  abstract idsOf(tx: NotificationsTx, reader: Reader): Promise<string[]>;
  /** @returns false when the person was known already; then only their data are renewed. */
  abstract save(tx: NotificationsTx, recipient: Recipient): Promise<boolean>;
  /** Until the end of the transaction, nobody else makes these readers known or leaves notices for them. */
  abstract lock(tx: NotificationsTx, readers: readonly Reader[]): Promise<void>;
  /** Keeps news for a reader who is not known yet. */
  abstract leave(tx: NotificationsTx, waiting: readonly WaitingNotice[]): Promise<void>;
  /** Takes what was kept for a reader, in the order it came. */
  abstract take(tx: NotificationsTx, reader: Reader): Promise<WaitingNotice[]>;
}

export abstract class Inbox {
  /**
   * Adds to inbox, live log and the mails that are due, unless the person was told of this event before.
   * Holds the person's live log until the transaction ends, so who adds for several takes them in the order of their ids.
   */
  abstract add(
    tx: NotificationsTx,
    item: { userId: string; eventId: string; notice: Notice; createdAt: Date },
  ): Promise<void>;
  /** `limit + 1`, newest first. */
  abstract list(userId: string, page: PageRequest): Promise<InboxRecord[]>;
  abstract unreadCount(userId: string): Promise<number>;
  /** @returns the item as it is then; undefined when this person has no such item. */
  abstract markRead(userId: string, itemId: string, at: Date): Promise<InboxRecord | undefined>;
}

export abstract class LiveLog {
  /** The last number of a person's log; 0 for a person without one. */
  abstract position(userId: string): Promise<number>;
  /** The last number of every log that gained something since, by the time at which its event was handled. */
  abstract newestSince(instant: Date): Promise<Map<string, number>>;
  /** The next entries, in order. */
  abstract after(userId: string, seq: number, limit: number): Promise<LiveRecord[]>;
  /** @returns how many were removed. */
  abstract removeOlderThan(instant: Date): Promise<number>;
}

export abstract class DueMails {
  /** Takes mails that are due, for as long as `lease` ms: whoever dies while sending leaves them to others after that. */
  abstract claim(now: Date, lease: number, limit: number): Promise<DueMailRecord[]>;
  /** @returns false when the person was erased meanwhile. */
  abstract done(itemId: string, userId: string): Promise<boolean>;
  /** @param dueAt null gives the mail up. */
  abstract failed(itemId: string, error: string, dueAt: Date | null): Promise<void>;
}
