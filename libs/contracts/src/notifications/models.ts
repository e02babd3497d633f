import * as z from 'zod';
import { Id, Instant } from '../common/primitives.js';

export const notificationKinds = [
  'welcome',
  'job_matched',
  'application_received',
  'application_submitted',
  'application_moved',
  'credential_issued',
  'credential_revoked',
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

export const OutboxMail = z
  .object({ id: Id, to: z.string(), subject: z.string(), text: z.string(), sentAt: Instant })
  .meta({ id: 'OutboxMail' });
export type OutboxMail = z.output<typeof OutboxMail>;

/**
 * What the server sends over the WebSocket `/ws`. `seq` grows by one per person; a client that reconnects says the last one it saw
 * (`/ws?after=<seq>`) and gets what it missed, once.
 */
export const LiveMessage = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('ready'), seq: z.int() }),
    z.object({
      type: z.literal('notification'),
      seq: z.int(),
      notification: Notification,
      subject: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ])
  .meta({ id: 'LiveMessage' });
export type LiveMessage = z.output<typeof LiveMessage>;

export const liveSocketPath = '/ws';
/** WebSocket subprotocols: the protocol itself, and `bearer.<access token>` beside it, since browsers cannot set headers. */
export const liveSocketProtocol = 'iworkz.live.v1';
