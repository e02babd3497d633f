import * as z from 'zod';
import { defineError } from '../kit/define-error.js';

/** The link to stop mails is incomplete or not ours. */
export const MailLinkInvalid = defineError({
  code: 'notifications.mail_link_invalid',
  kind: 'not_found',
  params: z.object({}),
});

/** A topic that the person gets no mails of, a timing that the topic does not have, or a time zone that nobody knows. */
export const MailChoiceNotOffered = defineError({
  code: 'notifications.mail_choice_not_offered',
  kind: 'unprocessable',
  params: z.object({ field: z.enum(['topic', 'timing', 'timeZone']), given: z.string() }),
});
