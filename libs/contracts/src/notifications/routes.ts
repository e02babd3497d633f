import * as z from 'zod';
import { NotFound } from '../common/errors.js';
import { PageQuery, pageOf } from '../common/pagination.js';
import { Id, Instant } from '../common/primitives.js';
import { defineRoute } from '../kit/define-route.js';
import { PrivacyTextOutdated } from '../privacy/errors.js';
import { MailChoiceNotOffered, MailLinkInvalid } from './errors.js';
import { MailChoices, MailTiming, MailTopic, Notification, OutboxMail } from './models.js';

export const ListNotificationsRoute = defineRoute({
  id: 'listNotifications',
  service: 'notifications',
  method: 'GET',
  path: '/api/v1/notifications',
  summary: 'The own inbox, newest first',
  access: 'inbox:read',
  query: PageQuery,
  response: pageOf(Notification).extend({ unreadCount: z.int() }),
});

export const ReadNotificationRoute = defineRoute({
  id: 'readNotification',
  service: 'notifications',
  method: 'PATCH',
  path: '/api/v1/notifications/{notificationId}/read',
  summary: 'Mark as read',
  access: 'inbox:read',
  params: z.object({ notificationId: Id }),
  response: Notification,
  errors: [NotFound],
});

export const ListOutboxMailsRoute = defineRoute({
  id: 'listOutboxMails',
  service: 'notifications',
  method: 'GET',
  path: '/api/v1/notifications/mails',
  summary: 'Mails to the own address, where the local outbox stands in for a mail provider',
  access: 'inbox:read',
  query: PageQuery,
  response: pageOf(OutboxMail),
});

export const GetMailChoicesRoute = defineRoute({
  id: 'getMailChoices',
  service: 'notifications',
  method: 'GET',
  path: '/api/v1/notifications/mail-choices',
  summary: 'Which mails the signed-in person gets, and when',
  access: 'inbox:read',
  response: MailChoices,
});

export const PutMailChoiceRoute = defineRoute({
  id: 'putMailChoice',
  service: 'notifications',
  method: 'PUT',
  path: '/api/v1/notifications/mail-choices',
  summary: 'Choose when mails of one topic are sent; the inbox has every notice all the same',
  access: 'inbox:read',
  body: z.object({
    topic: MailTopic,
    timing: MailTiming,
    /** Of the words that were agreed to, where the topic wants consent; switching off wants none. */
    consentVersion: z.string().max(20).nullable(),
    /** IANA name, such as `Asia/Tokyo`; the one of the region unless ever told. */
    timeZone: z.string().max(64).optional(),
  }),
  response: MailChoices,
  errors: [PrivacyTextOutdated, MailChoiceNotOffered],
});

export const StopMailsRoute = defineRoute({
  id: 'stopMails',
  service: 'notifications',
  method: 'POST',
  path: '/api/v1/notifications/mail-stops',
  summary: 'Switch off the mails of one topic by the link that stands in them, without signing in',
  access: 'public',
  body: z.object({ token: z.string().max(200) }),
  response: z.object({ topic: MailTopic, stoppedAt: Instant }).meta({ id: 'MailsStopped' }),
  errors: [MailLinkInvalid],
});
