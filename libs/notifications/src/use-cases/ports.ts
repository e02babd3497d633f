import type { MailTiming, MailTopic } from '@iworkz/contracts';
import type { CalendarDay, Locale, PersonName } from '@iworkz/kernel';
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
  /** That of the notice which is mailed, or the digest's own. */
  readonly mailId: string;
  /** This one included. */
  readonly attempts: number;
  readonly recipient: Recipient;
  readonly isDigest: boolean;
  /** In the order they came; none when they are gone. */
  readonly notices: readonly Notice[];
}

export interface MailDecision {
  readonly topic: MailTopic;
  readonly timing: MailTiming;
  readonly way: 'settings' | 'link';
  readonly consentVersion: string | null;
  readonly locale: Locale;
  readonly decidedAt: Date;
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

/** Of which topic the mail about a notice is, and when it is sent to who never decided. */
export interface MailOfNotice {
  /** Absent: mails about it cannot be switched off. */
  readonly topic?: MailTopic;
  readonly usual: MailTiming;
}

export abstract class Inbox {
  /**
   * Adds to inbox and live log, and to the mails that are due or to the person's next digest as they decided for the topic, unless
   * the person was told of this event before.
   * Holds the person's live log until the transaction ends, so who adds for several takes them in the order of their ids.
   */
  abstract add(
    tx: NotificationsTx,
    item: { userId: string; eventId: string; notice: Notice; createdAt: Date; mail: MailOfNotice },
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
  /** Of a mail that was sent or is not wanted any more. @returns false when the person was erased meanwhile. */
  abstract done(mailId: string, userId: string): Promise<boolean>;
  /** @param dueAt null gives the mail up. */
  abstract failed(mailId: string, error: string, dueAt: Date | null): Promise<void>;
  /** Puts a mail off that was not tried. */
  abstract postpone(mailId: string, dueAt: Date): Promise<void>;
}

export abstract class MailDecisions {
  /** The newest of each topic. */
  abstract current(userId: string): Promise<MailDecision[]>;
  /** undefined: never decided. */
  abstract newest(userId: string, topic: MailTopic): Promise<MailDecision | undefined>;
  /** A decision by link is kept of people who are known only: links outlive their person. */
  abstract add(tx: NotificationsTx, userId: string, decision: MailDecision): Promise<void>;
}

/** When the digest of a day is closed, where people are. */
export interface Morning {
  readonly day: CalendarDay;
  readonly at: Date;
}

export abstract class Digests {
  /** null: never told. */
  abstract timeZone(userId: string): Promise<string | null>;
  abstract setTimeZone(tx: NotificationsTx, userId: string, timeZone: string): Promise<void>;
  /** Zones of people with notices that wait; `usual` stands for those who told none. */
  abstract waitingZones(usual: string): Promise<string[]>;
  /** People of a zone for whom notices wait since before the day's morning, and who had no digest on this day yet. */
  abstract waitingIn(zone: string, usual: string, morning: Morning, limit: number): Promise<string[]>;
  /**
   * Puts all that waited for a person in the morning into one mail, unless they had one on this day. In one statement: whoever is
   * killed at it did all or nothing.
   */
  abstract make(mailId: string, userId: string, morning: Morning, dueAt: Date): Promise<void>;
  /** Takes away what waits for a person and is in no mail yet. */
  abstract clear(tx: NotificationsTx, userId: string): Promise<void>;
}
