import * as z from 'zod';
import { defineError } from '../kit/define-error.js';

/** The file is not a CV we can read: not a PDF or JSON Resume, encrypted, empty or damaged. */
export const UnreadableResume = defineError({
  code: 'profiles.unreadable_resume',
  kind: 'unprocessable',
  params: z.object({
    reason: z.enum(['not_json_resume', 'not_a_pdf', 'encrypted', 'no_text', 'too_many_pages', 'damaged']),
  }),
});
/** Somebody changed the profile since it was read. */
export const ProfileChanged = defineError({
  code: 'profiles.changed_meanwhile',
  kind: 'conflict',
  params: z.object({ currentVersion: z.int() }),
});
