import * as z from 'zod';
import { defineError } from '../kit/define-error.js';

const none = z.object({});

/** The text that was decided on is no longer the one in force. */
export const PrivacyTextOutdated = defineError({
  code: 'privacy.text_outdated',
  kind: 'conflict',
  params: z.object({ currentVersion: z.string() }),
});
/** One of the kind is open already. */
export const PrivacyRequestOpen = defineError({
  code: 'privacy.request_open',
  kind: 'conflict',
  params: z.object({ requestId: z.string() }),
});
/** The request is not in a state for that. */
export const PrivacyRequestNotOpen = defineError({
  code: 'privacy.request_not_open',
  kind: 'conflict',
  params: z.object({ state: z.string() }),
});
export const ErasureHasBegun = defineError({ code: 'privacy.erasure_has_begun', kind: 'conflict', params: none });
/** The one who confirms is not the one who knows the password. Not 401, which would end the session in the page. */
export const PasswordNotConfirmed = defineError({
  code: 'privacy.password_not_confirmed',
  kind: 'forbidden',
  params: none,
});
/** The region's law knows no (further) extension. */
export const NoExtension = defineError({
  code: 'privacy.no_extension',
  kind: 'unprocessable',
  params: z.object({ regime: z.string() }),
});
export const TransferWithoutBasis = defineError({
  code: 'privacy.transfer_without_basis',
  kind: 'forbidden',
  params: z.object({ from: z.string(), to: z.string() }),
});
export const UnknownPrivacyRegion = defineError({
  code: 'privacy.unknown_region',
  kind: 'unprocessable',
  params: z.object({ region: z.string() }),
});
