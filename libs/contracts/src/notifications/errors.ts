import * as z from 'zod';
import { defineError } from '../kit/define-error.js';

/** The link to stop mails is incomplete or not ours. */
export const MailLinkInvalid = defineError({
  code: 'notifications.mail_link_invalid',
  kind: 'not_found',
  params: z.object({}),
});
