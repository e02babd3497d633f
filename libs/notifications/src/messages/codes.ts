import type { NoticeKind } from '../domain/notice.js';

/** A title and a body for every kind, and the frame of a mail. */
export type NotificationTextCode = `${NoticeKind}.${'title' | 'body'}` | 'mail';
