import type { MailTopic } from '@iworkz/contracts';
import type { NoticeKind } from '../domain/notice.js';

/** A title and a body for every kind, the frame of a mail and what stands below it, and the words by which people agree to mails. */
export type NotificationTextCode =
  | `${NoticeKind}.${'title' | 'body'}`
  | `digest.${'title' | 'body' | 'job' | 'more'}`
  | `mail.${'stop' | 'agreed' | 'settings' | 'sender' | 'advertisingTitle'}`
  | `consent.${Extract<MailTopic, 'matching_jobs'>}`
  | 'mail';
