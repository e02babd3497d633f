import * as z from 'zod';
import { NotFound } from '../common/errors.js';
import { PageQuery, pageOf } from '../common/pagination.js';
import { Id } from '../common/primitives.js';
import { defineRoute } from '../kit/define-route.js';
import { Notification, OutboxMail } from './models.js';

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
