import * as z from 'zod';
import { Id, Instant } from '../common/primitives.js';

export const notificationKinds = [
  'welcome',
  'job_matched',
  'application_received',
  'application_submitted',
  'application_moved',
  'notice_issued',
  'credential_issued',
  'credential_revoked',
  'posting_rechecked',
  'finding_reviewed',
] as const;

export const Notification = z
  .object({
    id: Id,
    kind: z.enum(notificationKinds),
    /** In the reader's language. */
    title: z.string(),
    body: z.string(),
    /** Path in the web application that shows what it is about. */
    link: z.string().nullable(),
    createdAt: Instant,
    readAt: Instant.nullable(),
  })
  .meta({ id: 'Notification' });
export type Notification = z.output<typeof Notification>;

/** Kinds of mails that people can choose; mails about everything else cannot be switched off. */
export const mailTopics = ['matching_jobs', 'applications', 'credentials'] as const;
export const MailTopic = z.enum(mailTopics);
export type MailTopic = z.output<typeof MailTopic>;

export const mailTimings = ['at_once', 'daily', 'off'] as const;
export const MailTiming = z.enum(mailTimings);
export type MailTiming = z.output<typeof MailTiming>;

/** Of the words by which people agree to mails; another meaning needs another version. */
export const mailConsentVersion = '2026-11';

export const MailChoices = z
  .object({
    items: z.array(
      z.object({
        topic: MailTopic,
        timings: z.array(MailTiming),
        timing: MailTiming,
        /** null: never decided, so it is as it is for everybody. */
        decidedAt: Instant.nullable(),
        /** Present where mails are sent only to those who agree: what they agree to. */
        consent: z.object({ version: z.string(), wording: z.string() }).nullable(),
      }),
    ),
    /** In which the day of `daily` begins and ends. */
    timeZone: z.string(),
    /** Hour of that day at which the daily mail goes out. */
    dailyHour: z.int(),
  })
  .meta({ id: 'MailChoices' });
export type MailChoices = z.output<typeof MailChoices>;

export const OutboxMail = z
  .object({ id: Id, to: z.string(), subject: z.string(), text: z.string(), sentAt: Instant })
  .meta({ id: 'OutboxMail' });
export type OutboxMail = z.output<typeof OutboxMail>;

/** Where a job stands now among the reader's; without a rank behind the hundredth. */
export const RankingChange = z.object({
  jobId: Id,
  rank: z.int().positive().optional(),
  total: z.number().min(0).max(100),
});
export type RankingChange = z.output<typeof RankingChange>;

/**
 * What the server sends over the WebSocket `/ws`. There are two streams, and a client that reconnects says how far it saw each
 * (`/ws?after=<seq>&position=<position>`) to get what it missed, once:
 * `seq` grows by one with each notification of a person; `position` never falls, and is one for all persons.
 */
export const LiveMessage = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('ready'),
      seq: z.int(),
      /** Absent while changes of rankings cannot be told; `ranking_changed` says when they can again. */
      position: z.int().optional(),
    }),
    z.object({
      type: z.literal('notification'),
      seq: z.int(),
      notification: Notification,
      subject: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
    z.object({
      type: z.literal('ranking_changed'),
      position: z.int(),
      /** false: there were more changes than are told, or they are not known any more; the list of jobs is to be asked for anew. */
      complete: z.boolean(),
      changes: z.array(RankingChange),
    }),
  ])
  .meta({ id: 'LiveMessage' });
export type LiveMessage = z.output<typeof LiveMessage>;

export const liveSocketPath = '/ws';
/** WebSocket subprotocols: the protocol itself, and `bearer.<access token>` beside it, since browsers cannot set headers. */
export const liveSocketProtocol = 'iworkz.live.v1';
